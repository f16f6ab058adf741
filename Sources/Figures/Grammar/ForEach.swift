/// Content for each element of a collection.
///
/// Lines and areas directly in its body are joined into one line; those of an inner `ForEach` are one line each.
public struct ForEach: ChartContent {
  /// The marks of all elements.
  public let chartMarks: ChartMarks

  /// Content for elements that know their identity.
  public init<Data: RandomAccessCollection, Content: ChartContent>(
    _ data: Data, @ChartContentBuilder content: (Data.Element) -> Content
  ) where Data.Element: Identifiable {
    chartMarks = .iterations(data.map { content($0).chartMarks })
  }

  /// Content for elements that a property identifies.
  public init<Data: RandomAccessCollection, ID: Hashable, Content: ChartContent>(
    _ data: Data, id: KeyPath<Data.Element, ID>, @ChartContentBuilder content: (Data.Element) -> Content
  ) {
    chartMarks = .iterations(data.map { content($0).chartMarks })
  }

  /// Content for a range of integers.
  public init<Content: ChartContent>(_ data: Range<Int>, @ChartContentBuilder content: (Int) -> Content) {
    chartMarks = .iterations(data.map { content($0).chartMarks })
  }
}

/// Several marks as one piece of content, so that a modifier reaches all of them.
public struct Plot: ChartContent {
  /// The marks of the content.
  public let chartMarks: ChartMarks

  /// The marks of the closure, in order.
  public init(@ChartContentBuilder content: () -> some ChartContent) { chartMarks = content().chartMarks }
}
