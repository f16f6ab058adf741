/// An arrow of a diagram as the corners of its line, with its text.
struct FlowLine {
  /// The corners from the beginning to the tip.
  var points: [Point]
  /// True when it branches off from another line.
  var isBranch = false
  /// The text beside it; empty for none.
  var label = ""
  /// Where the text is, at the height of its middle.
  var labelPlace = Point(0, 0)
  /// Which end of the text is there, as SVG names it.
  var labelAnchor: String?
  /// True when the text stands above the line that ends there instead of beside one.
  var isLabelAbove = false
  /// What hovering shows.
  var title: String?
}
