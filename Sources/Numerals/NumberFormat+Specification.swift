extension NumberFormat {
  /// Reads the format mini-language that authors know from Python and Quarto: `.3f`, `.2e`, `.4g`, `.1%`, `,`, `+.2f`.
  ///
  /// Returns nil when the text is none of these.
  package init?(specification text: some StringProtocol) {
    var rest = Substring(text)
    let showsPlus = rest.first == "+"
    if showsPlus { rest.removeFirst() }
    let groups = rest.first == ","
    if groups { rest.removeFirst() }
    var digits: Int?
    if rest.first == "." {
      rest.removeFirst()
      let count = rest.prefix { $0.isASCII && $0.isNumber }
      guard let value = Int(count), value <= 100 else { return nil }
      digits = value
      rest.removeFirst(count.count)
    }
    switch rest {
    case "f": self = .fixed(digits ?? 6)
    case "e": self = .scientific(digits ?? 6)
    case "g": self = .significant(digits ?? 6)
    case "%": self = .percent(digits ?? 6)
    case "s" where digits != nil: self = .metric(digits ?? 3)
    case "d" where digits == nil: self = .fixed(0)
    case "" where digits == nil && (groups || showsPlus): self = .shortest
    default: return nil
    }
    self.groupsThousands = groups
    self.showsPlus = showsPlus
  }
}
