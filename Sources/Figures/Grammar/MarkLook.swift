/// How a mark looks, as far as the author has said it.
package struct MarkLook {
  /// A value by which marks are told apart, with the name of its quantity.
  package struct Key: Hashable {
    package var label: String
    package var value: PlotValue
  }

  /// The colour that the author chose.
  package var color: FigureColor?
  /// The value that chooses the colour.
  package var colorKey: Key?
  /// The symbol that the author chose.
  package var symbol: MarkSymbol?
  /// The value that chooses the symbol.
  package var symbolKey: Key?
  /// The area of symbols in square pixels.
  package var symbolSize: Double?
  /// The value that chooses the area of symbols.
  package var sizeKey: Key?
  /// The value by which marks stand side by side.
  package var position: Position?
  /// The width and the dashes of lines.
  package var line: StrokeStyle?
  /// The value that chooses the dashes.
  package var lineKey: Key?
  /// How points are joined.
  package var interpolation: InterpolationMethod?
  /// How much the mark covers, from 0 to 1.
  package var opacity: Double?
  /// The radius of corners in pixels.
  package var cornerRadius: Double?
  /// How far the mark is moved in pixels.
  package var offset: Point?
  /// What stands in front: the higher number.
  package var zIndex: Double?
  /// The texts beside the mark.
  package var annotations: [MarkAnnotation] = []
  /// What is said of the mark.
  package var accessibility = Accessibility()

  /// Marks side by side at one place.
  package struct Position: Hashable {
    /// The value that chooses the side.
    package var key: Key
    /// The axis along which they stand; nil for the one with names.
    package var axis: Axis?
    /// The room that all of them take.
    package var span: MarkDimension
  }

  /// What is said of a mark to those who do not see it, and shown when a reader hovers over it.
  package struct Accessibility: Hashable {
    /// The name in place of the mark's position.
    package var label: String?
    /// The value in place of the mark's own.
    package var value: String?
    /// True when nothing is said.
    package var isHidden = false
  }
}

/// A text beside a mark.
package struct MarkAnnotation {
  /// Where it stands.
  package var position: AnnotationPosition
  /// Where it stands along the side.
  package var alignment: Alignment
  /// The pixels between mark and text; nil for the usual ones.
  package var spacing: Double?
  /// What it says.
  package var text: Text
}
