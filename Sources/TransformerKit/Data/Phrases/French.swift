/// Rules of French spelling.
enum French {
  /// A word before another: *le*, *la*, *je*, *ne*, *de* and *que* lose their vowel before a vowel or a silent h.
  ///
  /// Every h of the vocabulary is silent.
  static func elided(_ word: String, before next: String) -> String {
    let isElided = next.first.map { "aeiouhéèêâœ".contains($0) } == true
    return isElided ? String(word.dropLast()) + "'" + next : word + " " + next
  }

  /// A verb with its subject: *je mange*, *j'aime*.
  static func clause(_ subject: Subject, _ predicate: String) -> String {
    subject.french == "je" ? elided("je", before: predicate) : subject.french + " " + predicate
  }

  /// A verb form between *ne* and *pas*.
  static func denied(_ form: String) -> String { elided("ne", before: form) + " pas" }

  /// A clause as a question.
  static func question(_ clause: String) -> String { "est-ce " + elided("que", before: clause) + " ?" }
}
