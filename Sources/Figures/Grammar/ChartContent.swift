/// Something that can stand in a chart: a mark, a plot, or several of them.
public protocol ChartContent {
  /// The marks in the order in which they are drawn.
  var chartMarks: ChartMarks { get }
}

/// Several marks as one piece of content.
public struct ChartMarks: ChartContent {
  /// The marks in the order of drawing.
  package var marks: [Mark]

  package init(_ marks: [Mark]) { self.marks = marks }

  /// The marks themselves.
  public var chartMarks: ChartMarks { self }

  /// The same marks, each changed by `change`.
  package func mapped(_ change: (inout Mark) -> Void) -> ChartMarks {
    var copy = self
    for index in copy.marks.indices { change(&copy.marks[index]) }
    return copy
  }

  /// The marks of several blocks; marks of different blocks are told apart.
  package static func blocks(_ blocks: [ChartMarks]) -> ChartMarks {
    if let only = blocks.first, blocks.count == 1 { return only }
    var marks: [Mark] = []
    for (index, block) in blocks.enumerated() {
      marks += block.mapped { $0.block.insert(index, at: 0) }.marks
    }
    return ChartMarks(marks)
  }

  /// The marks that a loop made: those directly in its body belong together, those of inner loops do not.
  package static func iterations(_ iterations: [ChartMarks]) -> ChartMarks {
    var marks: [Mark] = []
    for (index, iteration) in iterations.enumerated() {
      marks +=
        iteration.mapped { mark in
          if mark.isSealed { mark.block.insert(index, at: 0) }
          mark.isSealed = true
        }.marks
    }
    return ChartMarks(marks)
  }
}

/// Builds the content of a chart from marks, conditionals and loops.
@resultBuilder public enum ChartContentBuilder {
  /// A single mark or plot.
  public static func buildExpression(_ content: some ChartContent) -> ChartMarks { content.chartMarks }
  /// Several pieces in order.
  public static func buildBlock(_ content: ChartMarks...) -> ChartMarks { .blocks(content) }
  /// An `if` without `else`.
  public static func buildOptional(_ content: ChartMarks?) -> ChartMarks { content ?? ChartMarks([]) }
  /// The first branch of a conditional.
  public static func buildEither(first content: ChartMarks) -> ChartMarks { content }
  /// The second branch of a conditional.
  public static func buildEither(second content: ChartMarks) -> ChartMarks { content }
  /// A `for` loop.
  public static func buildArray(_ content: [ChartMarks]) -> ChartMarks { .iterations(content) }
}

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
