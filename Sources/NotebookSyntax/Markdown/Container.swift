/// A block that puts a prefix before each line of the blocks in it.
enum Container {
  /// A quotation: `> `.
  case quote
  /// A list item that begins on a line; its text begins there at a byte, and elsewhere after so many columns.
  case item(firstLine: Int, contentStart: Int, width: Int)
}
