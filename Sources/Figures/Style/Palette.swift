/// The colours of figures, on light and on dark pages.
///
/// The series were searched for the largest smallest difference (OKLab) under normal vision, protanopia, deuteranopia
/// and tritanopia (matrices of Machado et al., 2009), with at least 3:1 against the page. The
/// lightness of each differs from that of the next, so that bars stay apart in grey; lines get dashes in print.
package enum Palette {
  /// The colours of one kind of page.
  package struct Page: Sendable {
    /// The page itself.
    package var background: RGB
    /// Text.
    package var ink: RGB
    /// Text that steps back.
    package var quiet: RGB
    /// Lines of the grid.
    package var grid: RGB
    /// Axes and borders.
    package var axis: RGB
    /// The inside of boxes and of masked cells.
    package var panel: RGB
    /// The categorical colours in order.
    package var series: [RGB]
    /// The sequential ramp from low to high.
    package var heat: [RGB]
    /// The diverging ramp from low to high.
    package var diverge: [RGB]
  }

  /// The categorical colours on light pages.
  package static let light: [RGB] = [0x3571D3, 0xD87B4D, 0x0C6734, 0xB9346A, 0x6A368B, 0x957011, 0x15A1B6, 0x3D4147]
    .map { RGB($0) }
  /// The categorical colours on dark pages.
  package static let dark: [RGB] = [0x6484FF, 0xF98E23, 0x65CFAE, 0xE35142, 0xB065B6, 0xFADB75, 0x63E7FD, 0x979BA2]
    .map { RGB($0) }

  /// Light pages and print.
  package static let lightPage = Page(
    background: RGB(0xFFFFFF), ink: RGB(0x1B1F24), quiet: RGB(0x57606A), grid: RGB(0xE6E9ED), axis: RGB(0x838C96),
    panel: RGB(0xF4F6F9), series: light,
    heat: ramp([0xF1F5FB, 0xA9C8EE, 0x4A86D4, 0x174A97, 0x0A2456]),
    diverge: ramp([0x8A2F06, 0xE08A4A, 0xF5F4F2, 0x5F97DC, 0x123F86]))

  /// Dark pages.
  package static let darkPage = Page(
    background: RGB(0x15181D), ink: RGB(0xE6E9ED), quiet: RGB(0xA3ADB8), grid: RGB(0x2A3038), axis: RGB(0x6B7580),
    panel: RGB(0x1D2229), series: dark,
    heat: ramp([0x1E2530, 0x1F4A80, 0x3B82C8, 0x8DC0EC, 0xE6F3FD]),
    diverge: ramp([0xF7B98A, 0xA8561F, 0x25292F, 0x2F68B0, 0xA9D0F7]))

  /// The steps of a ramp through five colours.
  private static func ramp(_ anchors: [Int]) -> [RGB] {
    let steps = ColorRamp.steps
    return (0..<steps).map { step in
      let place = Double(step) / Double(steps - 1) * Double(anchors.count - 1)
      let index = min(Int(place), anchors.count - 2)
      return .between(RGB(anchors[index]), RGB(anchors[index + 1]), place - Double(index))
    }
  }
}
