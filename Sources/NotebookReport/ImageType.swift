/// The kinds of image that browsers show, told by their first bytes.
enum ImageType: String {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case avif = "image/avif"
  /// As an image, SVG neither runs its scripts nor asks for anything.
  case svg = "image/svg+xml"

  /// Recognises an image; nil for anything else.
  init?(_ bytes: [UInt8]) {
    func has(_ text: String, at offset: Int) -> Bool { bytes.dropFirst(offset).starts(with: text.utf8) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has("GIF8", at: 0) {
      self = .gif
    } else if has("RIFF", at: 0), has("WEBP", at: 8) {
      self = .webp
    } else if has("ftypavi", at: 4) {
      self = .avif
    } else if String(decoding: bytes.prefix(1000), as: UTF8.self).contains("<svg") {
      self = .svg
    } else {
      return nil
    }
  }
}
