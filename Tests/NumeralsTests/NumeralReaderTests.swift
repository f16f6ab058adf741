import Numerals
import TestSupport
import Testing

@Suite struct NumeralReaderTests {
  private func texts(_ text: String, _ context: NumeralContext) -> [String] {
    let bytes = Array(text.utf8)
    return NumeralReader.numerals(in: text, context: context).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  private func values(_ text: String, _ context: NumeralContext) -> [String] {
    NumeralReader.numerals(in: text, context: context).map { numeral in
      numeral.value.map { NumberFormat.shortest.string($0) } ?? (numeral.quantity == .notANumber ? "nan" : "∞")
    }
  }

  @Test(arguments: [
    ("puts 0.70 on", ["0.70"]), ("-3 and −4.5 and +5", ["-3", "−4.5", "+5"]), ("1,234,567 words", ["1,234,567"]),
    ("50_000 words", ["50_000"]), ("12\u{2009}345 words", ["12\u{2009}345"]), ("1.7e-7", ["1.7e-7"]),
    ("1.7 × 10^{-7}", ["1.7 × 10^{-7}"]), ("3×10⁻⁷ and 10⁻⁷", ["3×10⁻⁷", "10⁻⁷"]), ("29.3 % of", ["29.3 %"]),
    ("**66%**", ["66%"]), ("65M or 1.7 billion or 12k", ["65M", "1.7 billion", "12k"]), ("up to ∞.", ["∞"]),
    ("2–3x faster", ["2", "3"]), ("2-3 times", ["2", "3"]), ("[105,658,547]", ["105", "658", "547"]),
    ("(1,234)", ["1", "234"]), ("[0.23, -0.45, ..., 0.12]", ["0.23", "-0.45", "0.12"]), ("ends in 3.", ["3"]),
    (".5 of it", [".5"]), ("8×64 = 512/8", ["8", "64", "512", "8"]), ("(512-d)", ["512"]),
    ("3x3 and 5px", ["3", "3", "5"]),
    ("√64", ["64"]), ("a change of –3", ["–3"]), ("10 – 3 or 10–3", ["10", "3", "10", "3"]), ("a\u{2011}3", ["3"]),
    ("b²-4ac, “a”-6, →-7", ["4", "6", "-7"]), ("12\u{A0}345 words", ["12\u{A0}345"]), ("5‰", ["5‰"]),
    ("5 per cent of 1.7bn, 3 hundred", ["5 per cent", "1.7bn", "3 hundred"]), ("0x3 and 0xff", []),
    ("0.0x3", ["0.0", "3"]), ("5 percentage points", ["5"]), ("(0, 1] and [2, 3)", ["0", "1", "2", "3"]),
    ("1,23 and 12,3456", ["1", "23", "12", "3456"]), ("1__000", []), ("100% of 3!", ["100%", "3"]),
    ("σ = 3±0.1", ["3", "0.1"]), ("$1.5M and 5€", ["1.5M", "5"]), ("t(28)=2.2, p<.05", ["28", "2.2", ".05"]),
    ("two 4-dim vectors", ["4"]), ("8×H", ["8"]), ("65 M", ["65"]), ("10x5 and 0.0x3", ["10", "5", "0.0", "3"]),
    ("1...5", ["1", "5"]),
  ])
  func readsInProse(text: String, expected: [String]) { #expect(texts(text, .prose) == expected) }

  @Test(arguments: [
    "version 1.2.3", "v1.2", "Swift 6.3", "2025-04-14 14:00:00 +0800", "14 April 2025", "April 14, 2025", "1. First",
    "W1",
    "GPT-2", "x_1", "W^Q_1", "Part 3", "Step 2: go", "Figure 4", "Table 1", "https://a.b/2025/04?x=3", "<!-- 3 -->",
    "<img width=\"3\">", "[link](a/3.png)", "the 2nd and 3rd", "0x1F", "1a2b3c", "{% post_url 2025-04-14-x %}",
    "note[^1]",
    "Parts 2, 3 and 4", "Figures 4–6", "Tables 1 and 2", "Exercise 3", "Theorem 2", "RFC 7231", "macOS 14.2", "0b101",
    "Eq. 5", "Fig. 3a", "(see Steps 2 or 3)", "UTF-8", "3.5.1", "ResNet-50", "H2O", "x₂", "⅓", "Q_1", "the 21st",
    "14:00:00", "5 May 2025", "1) First",
    "top-5 of conv2d", "2D", "x^2", "10.0.0.1", "    > ## 12) Heading",
  ])
  func passesOverInProse(text: String) { #expect(texts(text, .prose) == []) }

  @Test(arguments: [
    ("1\\,000 + 50{,}000", ["1\\,000", "50{,}000"]), ("1.7 \\times 10^{-7}", ["1.7 \\times 10^{-7}"]),
    ("29.3\\,\\%", ["29.3\\,\\%"]), ("\\sigma^2 = 1.157", ["1.157"]), ("W^Q_1 x_{12} h_{t-1}", []), ("x-3", ["3"]),
    ("= -2", ["-2"]), ("1 -2", ["1", "2"]),
    ("\\begin{pmatrix} 1 & -2 \\\\[2pt] 3 & 4 \\end{pmatrix}", ["1", "-2", "3", "4"]),
    ("2 \\times -3", ["2", "-3"]), ("\\infty", ["\\infty"]), ("\\{1,234\\}", ["1", "234"]),
    ("10000^{2i/d_{model}}", ["10000", "2"]),
    ("50\\;000 + 1~000", ["50\\;000", "1~000"]), ("[1\\;000]", ["1", "000"]), ("1e-5 + 2e5", ["1e-5", "2"]),
    ("b^2-4ac", ["4"]), ("5\\,\\text{ms}", ["5"]), ("\\sum_{i=1}^{10} 3", ["3"]),
    ("\\left[-1, 2\\right]", ["-1", "2"]),
    ("-\\infty", ["-\\infty"]), ("\\tag{3} \\label{eq:4}", []), ("12~\\%", ["12~\\%"]), ("\\log_2 8", ["8"]),
    ("2x + 3k", ["2", "3"]), ("e^{-0.5}", ["-0.5"]), ("10^{-7}", ["10^{-7}"]), ("\\frac{1}{2}", ["1", "2"]),
  ])
  func readsTeX(text: String, expected: [String]) { #expect(texts(text, .math) == expected) }

  @Test(arguments: [
    ("[[0.9, 0.3],\n [0.6, -0.8]]", ["0.9", "0.3", "0.6", "-0.8"]), ("[0.0, -inf, nan]", ["0.0", "-inf", "nan"]),
    ("2. Scale: [0.05]", ["0.05"]), ("7 % 3", ["7", "3"]), ("66%", ["66%"]), ("1.7e-07,", ["1.7e-07"]),
    ("word1 → word2", []),
    ("K^T: (d_k, 64)", ["64"]), ("n-1", ["1"]), ("0..<5", ["0", "5"]), ("10**-7", ["10**-7"]), ("[1. 0.]", ["1", "0"]),
  ])
  func readsCode(text: String, expected: [String]) { #expect(texts(text, .code) == expected) }

  @Test(arguments: [
    ("29.3 %", "0.293"), ("65M", "65000000"), ("1.7 billion", "1700000000"), ("1.7 × 10^{-7}", "1.7e-07"),
    ("10⁻⁷", "1e-07"),
    ("5 ‰", "0.005"), ("3 hundred", "300"), ("1.7 bn", "1700000000"), ("5 per cent", "0.05"), ("–2.5", "-2.5"),
    ("12\u{202F}345", "12345"), ("2.3 · 10¹⁹", "2.3e+19"), ("10^18", "1e+18"), ("-∞", "∞"), ("1_000_000", "1000000"),
    ("−4.50", "-4.5"), ("1,234.5", "1234.5"), ("∞", "∞"), ("50 percent", "0.5"), ("12k", "12000"),
  ])
  func values(text: String, expected: String) { #expect(values(text, .prose) == [expected]) }

  @Test func keepsTheWrittenPlace() {
    let places = NumeralReader.numerals(in: "0.660 52 1.7e-7 65M 29.3 % 10⁻⁷ 1,000").map { $0.scaledPlace }
    #expect(places == [-3, 0, -8, 6, -3, -7, 0])
  }

  @Test(arguments: [
    ("≈ 3", true), ("~3", true), ("about 3", true), ("about **3**", true), ("≈ [3]", true), ("~~3~~", false),
    ("roundabout 3", false), ("Roughly 3", true), ("approximately 3", true), ("approx. 3", true), ("around\n3", true),
    ("ca. 3", true), ("≃ 3", true), ("nearly 3", false), ("almost 3", false), ("over 3", false), ("some 3", false),
    ("&asymp; 3", true), ("background 3", false), ("3", false),
  ])
  func seesApproximation(text: String, expected: Bool) {
    #expect(NumeralReader.numerals(in: text).map(\.isApproximate) == [expected])
  }

  @Test func knowsBracketsAndElisions() {
    let numerals = NumeralReader.numerals(in: "a 1 [[2, ..., 3], [4]] 5")
    #expect(numerals.map(\.bracket) == [nil, 4..<22, 4..<22, 4..<22, nil])
    #expect(numerals.map(\.precedesElision) == [false, true, false, false, false])
    #expect(numerals.map(\.followsElision) == [false, false, true, false, false])
  }

  @Test func aHalfOpenIntervalDoesNotHideTheBracketsAfterIt() {
    for interval in ["[0, 1)", "(0, 1]"] {
      let brackets = NumeralReader.numerals(in: interval + " and [2, 3]").map(\.bracket)
      #expect(brackets.suffix(2) == [11..<17, 11..<17], "\(interval)")
    }
  }

  @Test func isLinear() {
    let pieces = [
      "[", "(", "9", "1,", "-", "<", "<!--", "_{", "a_", "\\", "\\[", "  ", "1e", "10^{", "{", "](", "\n", "≈ ",
      "Parts 1, ", "1\\;000", "–1",
    ]
    for piece in pieces {
      let bytes = Array(String(repeating: piece, count: 200_000).utf8)
      for context in [NumeralContext.prose, .code, .math] {
        let time = processorTime {
          _ = NumeralReader.numerals(in: bytes, range: 0..<bytes.count, context: context)
        }
        #expect(time < .seconds(1), "\(piece)")
      }
    }
  }
}
