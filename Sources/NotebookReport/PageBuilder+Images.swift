internal import Figures
internal import MarkupText
internal import NotebookSyntax
internal import SourceText
internal import Typesetting
internal import Verification

extension PageBuilder {
  /// An image: embedded when it is found, else a placeholder that says what it showed.
  mutating func image(
    _ source: String, title: String?, _ alternative: String, attributes: [Markup.Attribute] = []
  ) -> Markup {
    if report.isBare {
      let address = LinkAddress.encoded(source)
      return .element("img", [.init("src", address), .init("alt", alternative), .init("title", title)])
    }
    guard let address = LinkAddress(source), address.isRelative else {
      return remote(source, alternative: alternative, what: "Image")
    }
    let path = PercentEncoding.decoded(source.prefix { $0 != "?" && $0 != "#" }.utf8)
    guard let bytes = report.assets(path, self.source.path) else {
      note(.warning, "the image '\(path)' is not found")
      return placeholder("Missing image", alternative, detail: path)
    }
    guard let type = ImageType(bytes) else {
      note(.warning, "'\(path)' is no image that a browser shows: PNG, JPEG, GIF, WebP, AVIF or SVG")
      return placeholder("Unknown image", alternative, detail: path)
    }
    let data = "data:\(type.rawValue);base64," + Base64.encode(bytes)
    return .element("img", [.init("src", data), .init("alt", alternative), .init("title", title)] + attributes)
  }

  /// A placeholder for what the page would have to ask another machine for.
  mutating func remote(_ address: String, alternative: String, what: String) -> Markup {
    guard LinkAddress(address) != nil else {
      note(.warning, "'\(address.prefix(60))' is left out: only http and https addresses are kept")
      return placeholder(what, alternative, detail: "left out")
    }
    let text = alternative.isEmpty ? address : alternative
    return .element(
      "span", [.init("class", "placeholder")],
      [
        .element("span", [.init("class", "placeholder-kind")], text: what + " elsewhere: "),
        .element("a", [.init("href", address), .init("rel", "noreferrer")], text: text),
      ])
  }

  private func placeholder(_ kind: String, _ alternative: String, detail: String) -> Markup {
    .element(
      "span", [.init("class", "placeholder")],
      [
        .element("span", [.init("class", "placeholder-kind")], text: kind + ": "),
        .text(alternative.isEmpty ? detail : "\(alternative) (\(detail))"),
      ])
  }
}
