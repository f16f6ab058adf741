/// A failure of the machine, not of the author: a library is missing or does not work.
package enum TypesettingError: Error, Equatable, CustomStringConvertible {
  /// A file of KaTeX is missing.
  case mathLibraryMissing(path: String)
  /// highlight.js is missing.
  case highlightLibraryMissing(path: String)
  /// A library is there and does not load.
  case libraryBroken(path: String, message: String)

  /// One sentence with the remedy.
  package var description: String {
    switch self {
    case .mathLibraryMissing(let path):
      "KaTeX, which typesets mathematics, is missing (\(path)): apt-get install libjs-katex fonts-katex"
    case .highlightLibraryMissing(let path):
      "highlight.js, which colours code, is missing (\(path)): apt-get install libjs-highlight.js"
    case .libraryBroken(let path, let message):
      "\(path) does not load (\(message)): reinstall its package"
    }
  }
}
