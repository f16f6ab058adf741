/// What the looks of marks mean.
package struct ChartLegend {
  /// A name with what is particular to its marks.
  package struct Entry {
    package var name: String
    package var color: FigureColor?
    package var symbol: MarkSymbol?
    package var line: StrokeStyle?
    package var area: Double?
  }

  /// The names of one quantity.
  package struct Group {
    /// What the names are; empty for nothing that is worth saying.
    package var label: String
    package var entries: [Entry]
  }

  /// The quantities in order: colours, symbols, lines, sizes.
  package var groups: [Group] = []

  /// Adds names with a part of their look; the same names of the same quantity are one group.
  mutating func add(_ label: String, _ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    let place = groups.firstIndex { $0.label == label && $0.entries.map(\.name) == entries.map(\.name) }
    guard let place else {
      groups.append(Group(label: label, entries: entries))
      return
    }
    for (index, entry) in entries.enumerated() {
      groups[place].entries[index].symbol = entry.symbol ?? groups[place].entries[index].symbol
      groups[place].entries[index].line = entry.line ?? groups[place].entries[index].line
    }
  }
}
