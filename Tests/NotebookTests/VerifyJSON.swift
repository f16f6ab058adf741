/// The JSON of `lectern verify`, as another program would read it.
struct VerifyJSON: Decodable {
  struct Notebook: Decodable {
    var path: String
    var outcome: String
    var documents: [Document]
    var diagnostics: [Diagnostic]
  }

  struct Document: Decodable {
    var path: String
    var summary: String
    var coverage: [String: Int]
    var numbers: [Number]
  }

  struct Number: Decodable {
    var line, column, endColumn: Int
    var text, standing: String
  }

  struct Diagnostic: Decodable {
    var rule, severity, message, path: String
    var line, column: Int?
  }

  var version: Int
  var outcome: String
  var notebooks: [Notebook]
}
