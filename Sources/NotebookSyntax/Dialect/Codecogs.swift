internal import SourceText

/// An image of an equation made by codecogs.com, whose address is the TeX.
struct Codecogs {
  /// The TeX.
  let tex: String
  /// Where it stands.
  let place: TextPlace

  /// Reads an image's target from the source bytes: libcmark would have taken `\,` for an escape.
  init?(_ map: InlineMap, _ target: Range<Int>) {
    guard var at = map.bytes[target].firstIndex(of: UInt8(ascii: "?")) else { return nil }
    at += 1
    var decoded: [UInt8] = []
    var place: TextPlace?
    while at < target.upperBound {
      let escape = PercentEncoding.byte(in: map.bytes, at: at)
      let byte = escape ?? map.bytes[at]
      if place != nil {
        place?.goOn(at: map.source(of: at), from: decoded.count)
        decoded.append(byte)
      } else if !byte.isWhitespace {
        place = TextPlace(offset: map.source(of: at))
        decoded.append(byte)
      }
      at += escape == nil ? 1 : 3
    }
    guard let place else { return nil }
    tex = decoded.text(decoded.trimmed(decoded.indices))
    self.place = place
  }
}
