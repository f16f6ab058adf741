import Foundation

/// Where local images are looked for, and nowhere else.
package struct AssetDirectory: Sendable {
  private let root: String?

  /// Uses a directory; without one, images are found below their notebook's directory.
  package init(path: String?) { root = path }

  /// The bytes of an image: its path as the Markdown writes it, and the notebook's own path.
  @Sendable package func bytes(image: String, notebook: String) -> [UInt8]? {
    let own = URL(fileURLWithPath: notebook).deletingLastPathComponent()
    let base = root.map { URL(fileURLWithPath: $0) } ?? own
    let allowed = base.standardizedFileURL.resolvingSymlinksInPath().path
    let relative = image.hasPrefix("/") ? String(image.dropFirst()) : image
    for directory in [base, own] {
      let file = directory.appending(path: relative).standardizedFileURL.resolvingSymlinksInPath()
      guard file.path.hasPrefix(allowed + "/"), let data = try? Data(contentsOf: file) else { continue }
      return [UInt8](data)
    }
    return nil
  }
}
