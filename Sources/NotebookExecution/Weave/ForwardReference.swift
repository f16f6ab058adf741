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
    walk.visit(tree, near: 0, inType: nil)
    var seen: Set<String> = []
    return walk.references.sorted { $0.offset < $1.offset }.compactMap { reference in
      guard let declaration = walk.declarations[reference.declaration],
        case .cell(let declaring)? = program.origin(of: declaration.offset)?.owner,
        let use = program.origin(of: reference.offset), use.owner != .cell(declaring),
        reference.offset < declaration.offset, seen.insert("\(use.owner) \(declaration.name)").inserted
      else { return nil }
      return ForwardReference(
        name: declaration.name, sourceOffset: use.sourceOffset, user: use.owner, declaringCell: declaring)
    }
  }

  /// One pass over the tree that gathers declarations and references of the lesson's own module.
  private struct Walk {
    var declarations: [String: (name: String, offset: Int)] = [:]
    var references: [(declaration: String, offset: Int)] = []

    mutating func visit(_ node: Any, near offset: Int, inType type: String?) {
      if let list = node as? [Any] {
        for element in list { visit(element, near: offset, inType: type) }
        return
      }
      guard let fields = node as? [String: Any] else { return }
      let here = ((fields["range"] as? [String: Any])?["start"] as? Int) ?? offset
      if let usr = fields["usr"] as? String, usr.contains("6lesson"), declarations[usr] == nil {
        // Whoever uses a member of a type that comes later must hear of the type.
        declarations[usr] = (type ?? Self.name(fields), here)
      }
      if let usr = fields["decl_usr"] as? String, usr.contains("6lesson") { references.append((usr, here)) }
      if fields["_kind"] as? String == "type_expr", let type = fields["type"] as? String {
        for usr in Self.types(in: type) { references.append((usr, here)) }
      }
      let isType = ["struct_decl", "class_decl", "enum_decl", "protocol_decl"].contains(fields["_kind"] as? String)
      let enclosing = isType ? type ?? Self.name(fields) : type
      // A function lists its captures beside its body; the uses in the body have places.
      for (key, child) in fields where key != "range" && key != "captures" {
        visit(child, near: here, inType: enclosing)
      }
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
