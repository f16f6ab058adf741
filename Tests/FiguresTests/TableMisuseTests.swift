import Figures
import Testing

/// The texts with which tables stop, word for word, and that they do.
@Suite struct TableMisuseTests {
  @Test func texts() {
    #expect(Misuse.cellCount(row: 1, cells: 1, columns: 2) == "Table: row 1 has 1 cell for 2 columns")
    #expect(Misuse.footerCount(cells: 3, columns: 1) == "Table: the footer has 3 cells for 1 column")
    #expect(
      Misuse.columnLength(name: "p", values: 1, first: "token", expected: 2)
        == "Table: the column “p” has 1 value, the column “token” has 2")
    #expect(Misuse.unknownColumn(name: "x", known: ["a", "b"]) == "Table: no column “x”; the columns are a, b")
    #expect(Misuse.unknownRow(row: 7, rows: 5) == "Table: no row 7; there are 5 rows, counted from 0")
    #expect(
      Misuse.scatteredGroup(name: "BLEU", columns: ["a", "c"])
        == "Table: the columns a, c of the group “BLEU” do not stand side by side")
    #expect(
      Misuse.overlappingGroups(name: "new", other: "old", column: "b")
        == "Table: the column “b” is in the groups “old” and “new”")
    #expect(
      Misuse.noNumbers(column: "name") == "Table: the column “name” holds a text, and only numbers can be added up")
    #expect(Misuse.limit(0, "row") == "Table: a maximum of 0 rows, expected at least 1")
    #expect(Misuse.columnWidth(0) == "Table: a width of 0 characters, expected at least 1")
  }

  @Test func raggedRowsStop() async {
    await #expect(processExitsWith: .failure) { _ = Table(columns: "a", "b") { [1] } }
  }

  @Test func raggedColumnsStop() async {
    await #expect(processExitsWith: .failure) { _ = Table(["a": [1, 2], "b": [1]]) }
  }

  @Test func dataOfThreeAxesStops() async {
    await #expect(processExitsWith: .failure) { _ = Table([[[1.0]]]) }
  }

  @Test func unknownColumnsStop() async {
    await #expect(processExitsWith: .failure) { _ = Table(["a": [1]]).sorted(by: "b") }
  }

  @Test func unknownRowsStop() async {
    await #expect(processExitsWith: .failure) { _ = Table(["a": [1]]).highlighted(rows: 1) }
  }

  @Test func scatteredGroupsStop() async {
    await #expect(processExitsWith: .failure) {
      _ = Table(["a": [1], "b": [1], "c": [1]]).columnGroup("g", columns: "a", "c")
    }
  }

  @Test func overlappingGroupsStop() async {
    await #expect(processExitsWith: .failure) {
      _ = Table(["a": [1], "b": [1], "c": [1]]).columnGroup("g", columns: "a", "b").columnGroup("h", columns: "b", "c")
    }
  }

  @Test func totalsOfTextsStop() async {
    await #expect(processExitsWith: .failure) { _ = Table(["a": ["x"]]).total(columns: "a") }
  }

  @Test func emptyLimitsStop() async {
    await #expect(processExitsWith: .failure) { _ = Table(["a": [1]]).maximumRows(0) }
    await #expect(processExitsWith: .failure) { _ = Table(["a": [1]]).maximumColumns(0) }
    await #expect(processExitsWith: .failure) { _ = Table(["a": [1]]).width(0) }
  }
}
