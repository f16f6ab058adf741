package import TensorEngine

// Sentences about misuse of data.

extension Misuse {
  package static func paddedLength(_ length: Int) -> Misuse {
    Misuse("PaddedSequences", "length \(length): it cannot be negative")
  }

  package static func permutationCount(_ count: Int) -> Misuse {
    Misuse("permutation", "\(count) elements: the number cannot be negative")
  }

  package static func sequenceTask(_ task: Any.Type, _ symbols: Int, _ lengths: ClosedRange<Int>) -> Misuse {
    Misuse("\(task)", "\(symbols) symbols in sequences of \(lengths): it needs symbols, and lengths from 1 on")
  }

  package static func fewSequences(_ task: Any.Type, _ wanted: Int, _ found: Int) -> Misuse {
    Misuse("\(task)", "\(wanted) test sequences that are not in the training: only \(found) were found")
  }

  package static func longRangeCopyTask(_ symbols: Int, _ fillers: Int, _ kinds: Int) -> Misuse {
    Misuse("LongRangeCopyTask", "\(symbols) symbols, \(fillers) fillers of \(kinds) kinds: it needs symbols and a kind")
  }

  package static func dateTask(_ years: ClosedRange<Int>, _ formats: Int) -> Misuse {
    Misuse(
      "DateTask",
      "years \(years) in \(formats) formats: it needs a format, years from 1583 on, and at most 100 for two digits")
  }

  package static func dates(_ wanted: Int, _ days: Int) -> Misuse {
    Misuse("DateTask", "\(wanted) different dates: the years have \(days)")
  }

  package static func tokenBatches(_ tokens: Int, _ batch: Int, _ time: Int, _ order: TokenBatches.Order) -> Misuse {
    Misuse("TokenBatches", "\(tokens) tokens do not fill a batch of [\(batch), \(time)] with its targets, \(order)")
  }

  package static func pairBatches(_ pairs: Int, _ batch: Int) -> Misuse {
    Misuse("PairBatches", "\(pairs) pairs in batches of \(batch): it needs pairs, and at least one in a batch")
  }

  package static func trainingPhrases(_ training: Int, _ everyday: Int, _ all: Int) -> Misuse {
    Misuse("PhrasePairs", "\(training) pairs for training: it has the \(everyday) everyday phrases, and at most \(all)")
  }

  package static func testPhrases(_ test: Int, _ found: Int) -> Misuse {
    Misuse("PhrasePairs", "\(test) pairs for testing: only \(found) have no word that is new")
  }
}
