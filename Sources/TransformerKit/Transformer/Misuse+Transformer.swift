package import TensorEngine

// Sentences about misuse of whole models.

extension Misuse {
  package static func tokens(_ model: String, _ shape: [Int]) -> Misuse {
    Misuse(model, "tokens \(shape) are not [batch, time]")
  }

  package static func tiedVocabularies(_ source: Int, _ target: Int) -> Misuse {
    Misuse("Transformer", "tied embeddings need one vocabulary, not \(source) source and \(target) target tokens")
  }

  package static func sources(_ sources: Int, _ batch: Int) -> Misuse {
    Misuse("Translation", "\(sources) sources for a batch of \(batch): there must be one, or one for each row")
  }

  package static func caches(_ memories: Int, _ caches: Int, _ layers: Int) -> Misuse {
    Misuse("Decoder", "\(memories) memories and \(caches) caches for \(layers) layers")
  }

  package static func context(_ time: Int, _ context: Int) -> Misuse {
    Misuse("GPT", "\(time) tokens are more than the context of \(context)")
  }

  package static func segments(_ tokens: [Int], _ segments: [Int]) -> Misuse {
    Misuse("BERT", "segments \(segments) for tokens \(tokens): they must have one shape")
  }

  package static func nothingToTranslate(_ text: String) -> Misuse {
    Misuse("Translator", "\"\(text)\" has no tokens to translate")
  }
}
