import Figures
import Numerals
import Testing

@Suite struct TableTests {
  private struct Layer {
    let name: String
    let parameters: Int
    let share: Double?
  }

  @Test func numbersOfAColumnShareTheirDecimals() {
    #expect(
      SampleFigures.table.plainText == """
        token    id  probability  logit
        -----  ----  -----------  -----
        The       0         0.70   8.00
        cat    1171         0.12   4.75
        sat    2342         0.08   1.50
        on     3513         0.05  -1.75
        the    4684         0.03  -5.00
        mat    5855         0.02  -8.25
        """)
  }

  @Test func structsBecomeRows() {
    let layers = [
      Layer(name: "embedding", parameters: 38_597_376, share: 0.611), Layer(name: "norm", parameters: 1536, share: nil),
    ]
    #expect(
      Table(of: layers).plainText == """
        name       parameters  share
        ---------  ----------  -----
        embedding  38,597,376   0.61
        norm            1,536
        """)
  }

  @Test func pointsAlignWhenDigitsDiffer() {
    let table = Table(columns: "x") { for value in [1.5, 12, 0.125] { [value] } }.format(.shortest)
    #expect(table.plainText == "     x\n------\n 1.5\n12\n 0.125")
    #expect(table.markup(id: "t").source.contains("12\u{2008}\u{2007}\u{2007}\u{2007}"))
  }

  @Test func matricesShareOneFormat() {
    #expect(
      Table([[0.5, -2], [10, 0.25]], rows: ["q", "k"], columns: ["a", "b"]).plainText == """
               a      b
        -  -----  -----
        q   0.50  -2.00
        k  10.00   0.25
        """)
  }

  @Test func longTablesLeaveOutTheMiddle() {
    let text = Table((0..<1000).map { [$0] }).plainText
    #expect(text.split(separator: "\n").count == 203 && text.contains("\n…\n"))
  }

  @Test(arguments: [
    ([1.0, 2], "2"), ([0.5], "2.0"), ([0.512], "2.00"), ([12345], "2"), ([1e-7], "2.00e+00"), ([0.0], "2"),
    ([1234.5], "2.0"),
  ])
  func formats(values: [Double], two: String) { #expect(ColumnFormat.format(values).string(2.0) == two) }
}
