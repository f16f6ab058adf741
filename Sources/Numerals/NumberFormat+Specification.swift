extension NumberFormat {
  /// Reads the format mini-language that authors know from Python, Quarto and d3: `[+][#][,][.digits][~]type`.
  ///
  /// | type | writes | `.3` of 1234.5 |
  /// |---|---|---|
  /// | `f` | decimals | `1234.500` |
  /// | `e` | a power of ten | `1.234e+03` |
  /// | `g` | significant digits, without trailing zeros unless there is `#` | `1230` |
  /// | `%` | a percentage | `123450.000%` |
  /// | `s` | metric prefixes | `1.23k` |
  /// | `B` | memory in multiples of 1024 | `1.21 KiB` |
  /// | `d` | no decimals (and no digits before it) | |
  ///
  /// `,` groups thousands, `+` marks positive numbers, `~` leaves out zeros at the end. `,` and `+` alone write the
  /// shortest digits. Returns nil when the text is none of these.
  package init?(specification text: some StringProtocol) {
    var rest = Substring(text)
    func takes(_ mark: Character) -> Bool {
      guard rest.first == mark else { return false }
      rest.removeFirst()
      return true
    }
    let plus = takes("+"), keeps = takes("#"), groups = takes(",")
    var digits: Int?
    if takes(".") {
      let count = rest.prefix { $0.isASCII && $0.isNumber }
      guard let value = Int(count), value <= 100 else { return nil }
      digits = value
      rest.removeFirst(count.count)
    }
    let trims = takes("~")
    switch rest {
    case "f": self = .fixed(digits ?? 6)
    case "e": self = .scientific(digits ?? 6)
    case "g": self = .significant(digits ?? 6)
    case "%": self = .percent(digits ?? 6)
    case "s": self = .metric(digits ?? 6).untrimmed
    case "B": self = .bytes(digits ?? 3)
    case "d" where digits == nil: self = .fixed(0)
    case "" where digits == nil && !keeps && !trims && (groups || plus): self = .shortest
    default: return nil
    }
    if keeps && trims { return nil }
    if keeps { trimsZeros = false }
    if trims { trimsZeros = true }
    if groups { groupingPower = 3 }
    showsPlus = plus
  }
}
