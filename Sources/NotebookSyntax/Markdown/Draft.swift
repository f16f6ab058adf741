internal import SourceText

/// A block whose inline text is not parsed yet.
struct Draft {
  /// What it is; texts are indices of `BlockReader.texts`.
  indirect enum Kind {
    case heading(level: Int, text: Int)
    case paragraph(text: Int)
    case cell(Int)
    case code(info: String, text: String)
    case math(tex: String, label: String?, place: TextPlace?)
    case quote([Draft])
    case list(start: Int?, isTight: Bool, [[Draft]])
    case table(columns: [Block.TableAlignment], header: [Int], rows: [[Int]])
    case html(String, InlineMap)
    case footnote(label: String, [Draft])
    case rule
  }

  /// What it is.
  var kind: Kind
  /// Its lines in the file.
  var range: Range<Int>
  /// The stretches of the file in which its code or TeX stands verbatim.
  var runs: [Range<Int>] = []
  /// The bytes between the fences of a fence.
  var content: Range<Int>?
}
