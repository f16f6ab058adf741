extension [Diagnostic] {
  /// By place; those of one place in the order in which they were found, those of the whole file first.
  package var inOrderOfPlace: [Diagnostic] {
    let start = SourceLocation(line: 0, column: 0)
    return enumerated()
      .sorted { ($0.element.location ?? start, $0.offset) < ($1.element.location ?? start, $1.offset) }
      .map(\.element)
  }
}
