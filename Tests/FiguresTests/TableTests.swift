import Figures
import MarkupText
import Numerals
import TestSupport
import Testing

/// What tables say, read from their text.
@Suite struct TableTests {
  private class Part {
    let name = "norm"
  }
  private final class Layer: Part {
    let parameters: Int
    let share: Double?
    let kind: Kind
    init(_ parameters: Int, _ share: Double?, _ kind: Kind) {
      self.parameters = parameters
      self.share = share
      self.kind = kind
    }
  }
  private enum Kind { case dense, sparse }

  private struct Run {
    let name: String
    let steps: Int
    let loss: Double?
  }
  private static let runs = [
    Run(name: "base", steps: 100_000, loss: 1.53), Run(name: "big", steps: 300_000, loss: nil),
    Run(name: "tiny", steps: 2000, loss: 12.25),
  ]

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

  @Test func elementsBecomeRows() {
    #expect(
      Table(of: Self.runs).plainText == """
        name    steps   loss
        ----  -------  -----
        base  100,000   1.53
        big   300,000
        tiny    2,000  12.25
        """)
    #expect(
      Table(of: [Layer(1536, nil, .dense), Layer(12, 0.5, .sparse)]).plainText == """
        name  parameters  share  kind
        ----  ----------  -----  ------
        norm        1536         dense
        norm          12    0.5  sparse
        """)
    #expect(Table(of: [(word: "cat", 3), (word: "mat", 4)]).plainText == "word  1\n----  -\ncat   3\nmat   4")
    #expect(Table(of: [0.5, 12]).plainText == "value\n-----\n  0.5\n 12.0")
    #expect(Table(of: [Kind.dense, .sparse]).plainText == "value\n------\ndense\nsparse")
  }

  @Test func columnsAreNamedByPropertiesAndClosures() {
    let isLong = true
    let table = Table(Self.runs) {
      TableColumn("run", value: \.name)
      TableColumn("steps", value: \.steps).format(.metric)
      if isLong { TableColumn("loss") { $0.loss }.format(.fixed(1)) }
      for factor in 1...2 { TableColumn("× \(factor)") { $0.steps * factor }.alignment(.leading) }
    }
    #expect(
      table.plainText == """
        run   steps  loss  × 1      × 2
        ----  -----  ----  -------  -------
        base   100k   1.5  100,000  200,000
        big    300k        300,000  600,000
        tiny     2k  12.3  2,000    4,000
        """)
  }

  @Test func columnsComeFromPairs() {
    #expect(
      Table(["token": ["a", "b"], "id": 0..<2, "p": [0.75, nil], "rank": [Float(0.1), 2]]).plainText == """
        token  id     p  rank
        -----  --  ----  ----
        a       0  0.75   0.1
        b       1         2.0
        """)
  }

  @Test func rowsComeFromLoopsAndConditionals() {
    let table = Table(columns: ["n", "odd"]) {
      for n in 1...3 { [n, n % 2 == 1] }
      if Self.runs.isEmpty { [0, false] } else { TableRow(4, false) }
    }
    #expect(table.plainText == "n  odd\n-  -----\n1  true\n2  false\n3  true\n4  false")
  }

  @Test func pointsAlignWhenDigitsDiffer() {
    let values = [1.5, 12, 0.125, 1e-9, -4e20, .nan, .infinity]
    let table = Table(["x": values, "y": [0.5, 1, nil, 0.25, 0.125, 1, 1]])
      .format(.shortest, columns: "x").format(.percent(1).trimmed, columns: "y")
    #expect(
      table.plainText == """
             x       y
        ------  ------
         1.5     50%
        12      100%
         0.125
         1e-09   25%
        -4e+20   12.5%
           nan  100%
           inf  100%
        """)
  }

  @Test func smallNumbersDoNotLookLikeNone() {
    #expect(Table(["p": [0.5, 1.7e-7, 0]]).plainText == "      p\n-------\n0.5000\n1.7e-07\n0.0000")
    #expect(Table(["p": [0.5, 1.7e-7]]).format(.fixed(2)).plainText == "   p\n----\n0.50\n0.00")
  }

  @Test func matricesShareOneFormat() {
    #expect(
      Table([[0.5, -2], [10, 0.25]], rows: ["q", "k"], columns: ["a", "b"]).plainText == """
               a      b
        -  -----  -----
        q   0.50  -2.00
        k  10.00   0.25
        """)
    #expect(Table([Float(0.1), 0.5]).plainText == "  0    1\n---  ---\n0.1  0.5")
  }

  @Test func wideCharactersTakeTwoColumns() {
    #expect(
      Table(["word": ["日本", "🎉", "e\u{301}", "a\nb", "👩‍👩‍👧"], "n": [1, 2, 3, 4, 5]]).plainText == """
        word  n
        ----  -
        日本  1
        🎉    2
        e\u{301}     3
        a b   4
        👩‍👩‍👧    5
        """)
  }

  @Test func sortingKeepsTiesAndPutsWhatHasNoPlaceLast() {
    let table = Table(["k": ["a", "b", "c", "d", "e"], "v": [2, nil, .nan, 1, 2]])
    func keys(_ table: Table) -> [TableCell] { table.rows.map { $0.cells[0] } }
    #expect(keys(table.sorted(by: "v")) == ["d", "a", "e", "c", "b"].map(\.tableCell))
    #expect(keys(table.sorted(by: "v", order: .descending)) == ["a", "e", "d", "c", "b"].map(\.tableCell))
    #expect(keys(table.sorted(by: "k", order: .descending)) == ["e", "d", "c", "b", "a"].map(\.tableCell))
    #expect(table.highlighted(rows: 3).sorted(by: "v").rows.map(\.isHighlighted) == [true, false, false, false, false])
  }

  @Test func totalsStandAtTheFoot() {
    let table = Table(["part": ["a", "b"], "n": [1, 2], "x": [0.1, 0.2], "y": [0.25, nil]])
    #expect(
      table.total().plainText == """
        part   n    x     y
        -----  -  ---  ----
        a      1  0.1  0.25
        b      2  0.2
        -----  -  ---  ----
        Total  3  0.3  0.25
        """)
    #expect(
      table.total("Sum", columns: "n").footer("Mean", 1.5, 0.15, 0.25).plainText.hasSuffix("Mean  1.5  0.15  0.25"))
  }

  @Test func longTablesLeaveOutTheMiddle() {
    let table = Table(["n": 0..<10_000])
    var text = ""
    let time = processorTime { text = table.plainText + table.markup(id: "t").source }
    #expect(time < .seconds(1))
    #expect(text.contains("… 9,800 more rows …") && text.utf8.count < 40_000)
    #expect(table.plainText.split(separator: "\n").count == 203 && table.plainText.contains("\n…\n"))
    #expect(table.maximumRows(5).plainText == "   n\n----\n   0\n   1\n   2\n…\n9998\n9999")
    #expect(table.maximumRows(nil).plainText.split(separator: "\n").count == 10_002)
    #expect(Table(["n": 0..<201]).markup(id: "t").source.contains("… 1 more row …"))
  }

  @Test func wideTablesLeaveOutTheMiddle() {
    let table = Table((0..<3).map { row in (0..<512).map { Double(row * $0) } }, rows: ["a", "b", "c"]).shaded()
    let markup = XMLChecker(table.markup(id: "t").source)
    #expect(markup.elements.filter { $0.name == "th" }.count == 100 + 3 && markup.texts.values.contains("… 413 more …"))
    let styles = markup.elements.compactMap { $0.attributes["style"] }
    // The last column of the last row has the last colour, the one before the gap that of its place in the whole.
    #expect(styles.last?.hasPrefix("background:var(--heat-16)") == true)
    #expect(
      table.maximumColumns(5).plainText == """
           0  1  … 508 more …   510   511
        -  -  -  ------------  ----  ----
        a  0  0       …           0     0
        b  0  1       …         510   511
        c  0  2       …        1020  1022
        """)
    #expect(
      XMLChecker(table.maximumColumns(nil).markup(id: "t").source).elements.filter { $0.name == "td" }.count == 3 * 512
        + 1)
  }

  @Test func rowNamesComeFirst() {
    let table = Table(["n": [1, 2], "name": ["a", "b"]]).total(columns: "n").rowNames("name")
    #expect(table.plainText == "name   n\n-----  -\na      1\nb      2\n-----  -\nTotal  3")
    #expect(table.hasRowNames)
  }

  @Test func theCaptionIsSaid() {
    #expect(Table(["n": [1]]).caption("Some numbers").plainText == "Some numbers\n\nn\n-\n1")
  }
}
