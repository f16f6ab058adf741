internal import Foundation

/// A use of a name before the cell that declares it.
///
/// Swift's globals would be read as zeros, so lectern refuses what Swift accepts. The type-checked tree says of every
/// reference which declaration it means.
package struct ForwardReference: Sendable, Equatable {
  /// The name as it is written in the declaration.
  package var name: String
  /// Where it is used, in the Markdown.
  package var sourceOffset: Int
  /// The cell or probe that uses it.
  package var user: Program.Owner
  /// The cell that declares it.
  package var declaringCell: Int

  /// Reads the JSON of `swift-frontend -dump-ast -dump-ast-format json`.
  package static func find(inTree json: [UInt8], of program: Program) -> [ForwardReference] {
    guard let tree = try? JSONSerialization.jsonObject(with: Data(json)) else { return [] }
    var walk = Walk()
    walk.visit(tree, near: 0)
    return walk.references.compactMap { reference in
      guard let declaration = walk.declarations[reference.declaration],
        case .cell(let declaring)? = program.origin(of: declaration.offset)?.owner,
        let use = program.origin(of: reference.offset), use.owner != .cell(declaring),
        reference.offset < declaration.offset
      else { return nil }
      return ForwardReference(
        name: declaration.name, sourceOffset: use.sourceOffset, user: use.owner, declaringCell: declaring)
    }
  }

  /// One pass over the tree that gathers declarations and references of the lesson's own module.
  private struct Walk {
    var declarations: [String: (name: String, offset: Int)] = [:]
    var references: [(declaration: String, offset: Int)] = []

    mutating func visit(_ node: Any, near offset: Int) {
      if let list = node as? [Any] {
        for element in list { visit(element, near: offset) }
        return
      }
      guard let fields = node as? [String: Any] else { return }
      let here = ((fields["range"] as? [String: Any])?["start"] as? Int) ?? offset
      if let usr = fields["usr"] as? String, usr.hasPrefix("s:6lesson"), declarations[usr] == nil {
        declarations[usr] = (Self.name(fields), here)
      }
      if let usr = fields["decl_usr"] as? String, usr.hasPrefix("s:6lesson") { references.append((usr, here)) }
      if fields["_kind"] as? String == "type_expr", let type = fields["type"] as? String {
        for usr in Self.types(in: type) { references.append((usr, here)) }
      }
      for key in fields.keys.sorted() where key != "range" { visit(fields[key] as Any, near: here) }
    }

    private static func name(_ fields: [String: Any]) -> String {
      let name = fields["name"] as? [String: Any]
      return ((name?["base_name"] as? [String: Any])?["name"] as? String) ?? "this"
    }

    /// The nominal types of the lesson in a mangled metatype such as `$s6lesson3FooVmD`, as their USRs.
    private static func types(in mangled: String) -> [String] {
      guard mangled.hasPrefix("$s6lesson"), mangled.hasSuffix("mD") else { return [] }
      return ["s:" + mangled.dropFirst(2).dropLast(2)]
    }
  }
}
