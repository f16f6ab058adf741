internal import Foundation

/// What the compiler's parser says about the top level of a program.
package struct ParseTree: Sendable {
  /// A declaration, statement or expression at the top level.
  package struct Item: Sendable {
    /// The bytes from its first to the start of its last token.
    package var range: ClosedRange<Int>
    /// True for a bare expression that can be displayed.
    package var isExpression: Bool
    /// The name that it declares.
    package var name: String?
    /// True for what runs where it stands: not for functions, types and imports.
    package var isCode = false
    /// True for `let` and `var`.
    package var isDeclaration = false
    /// True for an expression or an assignment.
    package var hasValue = false
  }

  /// The items in order.
  package let items: [Item]

  /// Reads the JSON of `swift-frontend -dump-parse -dump-ast-format json`; nil when it is something else.
  package init?(json: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(json)) else { return nil }
    items = file.items.compactMap { node in
      guard let range = node.range, range.start <= range.end else { return nil }
      let code = node.kind == "top_level_code_decl" ? node.body?.elements?.last : nil
      return Item(
        range: range.start...range.end, isExpression: code?.isDisplayable == true, name: node.name, isCode: code != nil,
        isDeclaration: code?.kind == "pattern_binding_decl", hasValue: code?.hasValue == true)
    }
  }

  private struct File: Decodable { let items: [Node] }

  /// A node of the tree.
  ///
  /// Expressions have no range here; the item around them has one.
  private final class Node: Decodable {
    struct Extent: Decodable {
      let start: Int
      let end: Int
    }

    let kind: String
    let range: Extent?
    let name: String?
    let body: Node?
    let elements: [Node]?

    enum CodingKeys: String, CodingKey {
      case kind = "_kind"
      case baseName = "base_name"
      case range, name, body, elements
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      kind = try values.decode(String.self, forKey: .kind)
      range = try? values.decode(Extent.self, forKey: .range)
      name = try? values.nestedContainer(keyedBy: CodingKeys.self, forKey: .name)
        .nestedContainer(keyedBy: CodingKeys.self, forKey: .baseName).decode(String.self, forKey: .name)
      body = kind == "top_level_code_decl" ? try? values.decode(Node.self, forKey: .body) : nil
      let hasElements = kind == "brace_stmt" || kind == "sequence_expr"
      elements = hasElements ? try? values.decode([Node].self, forKey: .elements) : nil
    }

    /// Not `if` and `switch`, which are statements.
    var hasValue: Bool { kind.hasSuffix("_expr") && kind != "single_value_stmt_expr" }

    /// Assignments have no value worth showing; `if` and `switch` at the end of a cell are statements.
    var isDisplayable: Bool {
      guard hasValue, kind != "assign_expr" else { return false }
      return !(elements ?? []).contains { $0.kind == "assign_expr" }
    }
  }
}
