/// A document whose numbers the cells of a notebook check.
package struct Post: Sendable {
  /// The name by which the notebook declares it.
  package var name: String
  /// The document, read like a notebook; its own cells do not run.
  package var document: Notebook

  /// Makes a post from its parts.
  package init(name: String, document: Notebook) {
    self.name = name
    self.document = document
  }
}
