/// A stretch of a leaf block's text that libcmark must not read, because it belongs to the dialect.
struct Mask {
  /// What the stretch is.
  enum Kind {
    /// Mathematics; the TeX stands at `content`.
    case math(isDisplay: Bool, content: Range<Int>, label: String?)
    /// `{% post_url slug %}`.
    case postURL(slug: String)
    /// Liquid or an attribute list that the page leaves out.
    case dropped(String)
    /// Liquid that the page leaves out without a word: `{% raw %}`.
    case silent
    /// The inside of an HTML comment, which libcmark would end at the first `--`.
    case comment
    /// `[^label]`.
    case footnote(label: String)
  }

  /// What the stretch is.
  var kind: Kind
  /// The bytes of the leaf's text.
  var range: Range<Int>

  /// As many bytes as the stretch has, for libcmark: punctuation at both ends, as Markdown had it, and letters between.
  var placeholder: [UInt8] {
    var bytes = [UInt8](repeating: UInt8(ascii: "M"), count: range.count)
    if case .comment = kind { return bytes }
    if let first = bytes.indices.first, let last = bytes.indices.last {
      bytes[first] = UInt8(ascii: "$")
      bytes[last] = UInt8(ascii: "$")
    }
    return bytes
  }
}
