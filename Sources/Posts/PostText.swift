package import Numerals

/// A document that claims are made about, as both sides of a claim see it: the program that makes it and the one that
/// checks it.
package struct PostText: Sendable, Codable {
  /// A stretch of bytes in which numbers may stand.
  package struct Run: Sendable, Codable {
    var start: Int
    var end: Int
    var context: NumeralContext

    /// Makes a run from its bytes and the kind of text that they are.
    package init(range: Range<Int>, context: NumeralContext) {
      start = range.lowerBound
      end = range.upperBound
      self.context = context
    }
  }

  /// A heading, from which a section reaches to the next heading of its level or above.
  package struct Heading: Sendable, Codable {
    var title: String
    var level: Int
    var offset: Int

    /// Makes a heading; `offset` is where its line begins.
    package init(title: String, level: Int, offset: Int) {
      self.title = title
      self.level = level
      self.offset = offset
    }
  }

  /// The name by which a notebook declares it.
  package let name: String
  /// The file's text.
  package let text: String
  /// Where its numbers may stand, in order.
  package let runs: [Run]
  /// Its headings, in order.
  package let headings: [Heading]

  /// Makes a document from its parts.
  package init(name: String, text: String, runs: [Run], headings: [Heading]) {
    self.name = name
    self.text = text
    self.runs = runs
    self.headings = headings
  }
}
