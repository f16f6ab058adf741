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
