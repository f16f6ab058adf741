import Testing
import TransformerKit

@Suite struct PhraseTests {
  private static let translations = Dictionary(uniqueKeysWithValues: PhrasePairs.all.map { ($0.source, $0.target) })

  /// Sentences whose French was written by hand.
  @Test(arguments: [
    ("The cat is black.", "Le chat est noir."),
    ("The cows are not white.", "Les vaches ne sont pas blanches."),
    ("Is the house small?", "Est-ce que la maison est petite ?"),
    ("The friend is not tired.", "L'ami n'est pas fatigué."),
    ("Is the egg hot?", "Est-ce que l'œuf est chaud ?"),
    ("The eggs are good.", "Les œufs sont bons."),
    ("The mice are sad.", "Les souris sont tristes."),
    ("The schools are big.", "Les écoles sont grandes."),
    ("I am happy.", "Je suis content."),
    ("She is happy.", "Elle est contente."),
    ("They are not rich.", "Ils ne sont pas riches."),
    ("Are we sick?", "Est-ce que nous sommes malades ?"),
    ("Is he tired?", "Est-ce qu'il est fatigué ?"),
    ("I love the water.", "J'aime l'eau."),
    ("I do not love the school.", "Je n'aime pas l'école."),
    ("We eat the apples.", "Nous mangeons les pommes."),
    ("He does not drink the milk.", "Il ne boit pas le lait."),
    ("Do they see the horses?", "Est-ce qu'ils voient les chevaux ?"),
    ("Does she look for the birds?", "Est-ce qu'elle cherche les oiseaux ?"),
    ("She looks for the key.", "Elle cherche la clé."),
    ("I have a black cat.", "J'ai un chat noir."),
    ("I do not have a dog.", "Je n'ai pas de chien."),
    ("You do not see a bird.", "Tu ne vois pas d'oiseau."),
    ("He does not have a small cow.", "Il n'a pas de petite vache."),
    ("They do not see a white horse.", "Ils ne voient pas de cheval blanc."),
    ("We want an expensive car.", "Nous voulons une voiture chère."),
    ("She buys a big green hat.", nil),
    ("Does he have an apple?", "Est-ce qu'il a une pomme ?"),
    ("You buy a blue flower.", "Tu achètes une fleur bleue."),
    ("I do not buy a flower.", "Je n'achète pas de fleur."),
    ("I see a big tree.", "Je vois un grand arbre."),
    ("I do not see a white tree.", "Je ne vois pas d'arbre blanc."),
    ("The men see ten cats.", "Les hommes voient dix chats."),
    ("The child drinks the tea.", "L'enfant boit le thé."),
    ("Where are the keys?", "Où sont les clés ?"),
    ("Where is the tree?", "Où est l'arbre ?"),
    ("Who eats the bread?", "Qui mange le pain ?"),
    ("I have a bread.", nil),
    ("I have a tired cat.", nil),
    ("The tea are hot.", nil),
  ])
  func translations(english: String, french: String?) { #expect(Self.translations[english] == french, "\(english)") }

  @Test func allPairs() {
    let all = PhrasePairs.all
    #expect(all.count >= 300)
    #expect(Set(all.map(\.source)).count == all.count)
    let elided: Set = ["je", "ne", "le", "la", "de", "que"], articles: Set = ["un", "une", "le", "la", "les"]
    for pair in all {
      #expect(pair.source.first?.isUppercase == true && pair.target.first?.isUppercase == true)
      #expect([".", "?"].contains(pair.source.last) && pair.source.last == pair.target.last, "\(pair)")
      #expect(pair.target.hasSuffix(" ?") == pair.target.hasSuffix("?"))
      let english = pair.source.lowercased().split(separator: " ", omittingEmptySubsequences: false)
      let french = pair.target.lowercased().split(separator: " ", omittingEmptySubsequences: false)
      #expect(!english.contains("") && !french.contains(""))
      for (word, next) in zip(french, french.dropFirst()) {
        let isVowel = "aeiouhéèêâœ".contains(next.first ?? "-")
        #expect(!(isVowel && elided.contains(String(word))), "\(pair)")
        #expect(!(articles.contains(String(word)) && articles.contains(String(next))), "\(pair)")
        #expect(!(word == "pas" && (next == "un" || next == "une")), "\(pair)")
      }
      for (word, next) in zip(english, english.dropFirst()) {
        let isVowel = "aeiou".contains(next.first ?? "-")
        #expect(!(word == "a" && isVowel) && !(word == "an" && !isVowel), "\(pair)")
      }
    }
    #expect(all[0].description == "Good morning. → Bonjour.")
  }

  /// Forms of avoir, aimer … written out again, so that a slip in a table shows.
  @Test func verbForms() {
    let forms = [
      "have": "ai as a avons ont", "love": "aime aimes aime aimons aiment",
      "eat": "mange manges mange mangeons mangent",
      "drink": "bois bois boit buvons boivent", "see": "vois vois voit voyons voient",
      "buy": "achète achètes achète achetons achètent", "want": "veux veux veut voulons veulent",
      "look for": "cherche cherches cherche cherchons cherchent",
    ]
    let objects = [
      "have": "a cat", "love": "the cat", "eat": "the bread", "drink": "the milk", "see": "the cat", "buy": "the book",
      "want": "the book", "look for": "the cat",
    ]
    for (verb, french) in forms {
      for (subject, form) in zip(["I", "You", "He", "We", "They"], french.split(separator: " ")) {
        let third = verb == "have" ? "has" : verb == "look for" ? "looks for" : verb + "s"
        let english = "\(subject) \(subject == "He" ? third : verb) \(objects[verb] ?? "")."
        let words = PhrasePairs.words(Self.translations[english] ?? "")
        #expect(words.dropFirst().first == String(form), "\(english) \(words)")
      }
    }
  }

  @Test(arguments: [(300, 50, 1), (1000, 100, 2), (2000, 300, 3)])
  func splits(training: Int, test: Int, seed: Int) {
    let split = PhrasePairs.split(training: training, test: test, seed: seed)
    #expect(split.training.count == training && split.test.count == test)
    #expect(split.test == PhrasePairs.split(training: training, test: test, seed: seed).test)
    #expect(Set(split.training.map(\.source)).isDisjoint(with: split.test.map(\.source)))
    let english = PhrasePairs.englishTokenizer(split.training), french = PhrasePairs.frenchTokenizer(split.training)
    for pair in split.test.encoded(source: english, target: french) {
      #expect(!pair.source.contains(english.unknown) && !pair.target.contains(french.unknown))
    }
    // All rules of the grammar are in both.
    for pairs in [split.training, split.test] {
      for start in ["Where ", "Who ", "I ", "Do ", "The "] {
        #expect(pairs.contains { $0.source.hasPrefix(start) })
      }
    }
    // Sentences come back from their tokens but for capitals and the space before a question mark.
    for pair in split.training {
      let text = french.decode(french.encode(pair.target))
      #expect(text == pair.target.lowercased().replacing(" ?", with: "?"))
      #expect(english.decode(english.encode(pair.source)) == pair.source.lowercased())
    }
  }

  @Test func story() {
    let text = LessonText.all
    #expect((12_000...20_000).contains(text.utf8.count))
    #expect(text.utf8.allSatisfy { $0 < 128 })
    #expect(LessonText.chapters.count == 7)
    #expect(text.hasPrefix("THE LAMP\n\nOn the outermost rock"))
    #expect(!text.contains("  ") && !text.contains("\n\n\n") && !text.contains(" \n"))
    #expect(CharacterTokenizer(trainedOn: text).vocabularySize < 70)
  }
}
