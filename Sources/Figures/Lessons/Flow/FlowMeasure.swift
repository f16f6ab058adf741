/// The sizes of the parts of a diagram in pixels.
struct FlowMeasure {
  /// The height of the line between two parts.
  var gap = 26.0
  /// The room between a frame and what stands in it.
  var pad = 12.0
  /// The room between two columns.
  var gutter = 30.0
  /// The room between two lanes of arrows.
  var lane = 14.0
  /// The room around all.
  var margin = 8.0
  /// The room between the edge of a step and its text.
  var inset = 16.0
  /// The widths of steps.
  var narrowest = 90.0
  var widest = 320.0
  /// The size of the names of steps and frames.
  var nameSize = 14.0
  /// True when the texts of steps may take several lines.
  var wraps = false

  /// The sizes on a phone, with steps of at most a width.
  static func narrow(widest: Double) -> FlowMeasure {
    FlowMeasure(
      gap: 20, pad: 7, gutter: 10, lane: 9, margin: 3, inset: 6, narrowest: 40, widest: widest,
      nameSize: Drawing.textSize, wraps: true)
  }

  private static let lineHeight = 15.0

  /// The width that a step asks for.
  func width(of step: FlowStep) -> Double {
    let names = lines(step.name, size: nameSize).map { TextMeasure.width($0, size: nameSize) }
    let details = lines(step.detail, size: Drawing.textSize).map { TextMeasure.width($0, size: Drawing.textSize) }
    return min((names + details).max() ?? 0, widest - 2 * inset) + 2 * inset
  }

  /// The height of a step.
  func height(of step: FlowStep) -> Double {
    if step.isMerge { return 26 }
    guard wraps else { return step.detail.isEmpty ? 36 : 50 }
    let count = lines(step.name, size: nameSize).count + lines(step.detail, size: Drawing.textSize).count
    return 15 + Self.lineHeight * Double(count)
  }

  /// The base lines of a number of lines of a step, from its middle.
  func baselines(names: Int, details: Int) -> [Double] {
    if !wraps { return details == 0 ? [5] : [-3, 15] }
    return (0..<names + details).map { 4 + (Double($0) - Double(names + details - 1) / 2) * Self.lineHeight }
  }

  /// The room that the texts of a frame take.
  func room(_ title: String, _ repeats: String) -> Double { title.isEmpty && repeats.isEmpty ? 0 : nameSize + 8 }

  /// A text in lines that fit into the widest step, broken at spaces and behind hyphens.
  func lines(_ text: String, size: Double) -> [String] {
    guard !text.isEmpty else { return [] }
    guard wraps else { return [text] }
    var lines = [""]
    for word in Self.words(text) {
      let longer = lines[lines.count - 1] + word
      let isWide = TextMeasure.width(longer.trimmingSuffix(" "), size: size) > widest - 2 * inset
      if isWide, !lines[lines.count - 1].isEmpty { lines.append(word) } else { lines[lines.count - 1] = longer }
    }
    return lines.map { $0.trimmingSuffix(" ") }
  }

  /// The parts of a text between which a line may end.
  private static func words(_ text: String) -> [String] {
    var words = [""]
    for character in text {
      words[words.count - 1].append(character)
      if character == " " || character == "-" { words.append("") }
    }
    return words.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
