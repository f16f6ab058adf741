import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads the XML of JUnit and notes what its schemas, of Ant and of Jenkins, do not allow.
final class JUnitReader: NSObject, XMLParserDelegate {
  /// What is not allowed.
  private(set) var faults: [String] = []
  /// The names of the suites.
  private(set) var suites: [String] = []
  /// The types of the failures and errors.
  private(set) var types: Set<String> = []
  /// How many cases neither fail nor err.
  private(set) var holding = 0

  private var open: [String] = []
  private var children: [[String]] = [[]]
  private var counts: [String: Int] = [:]
  private var announced: [String: String] = [:]

  /// The parent and the attributes, all of them required, of each element.
  private static let elements: [String: (parents: Set<String>, attributes: Set<String>)] = [
    "testsuites": ([""], []),
    "testsuite": (
      ["testsuites"], ["id", "package", "name", "timestamp", "hostname", "tests", "failures", "errors", "time"]
    ),
    "properties": (["testsuite"], []), "system-out": (["testsuite"], []), "system-err": (["testsuite"], []),
    "testcase": (["testsuite"], ["classname", "name", "time"]),
    "failure": (["testcase"], ["type", "message"]), "error": (["testcase"], ["type", "message"]),
  ]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard let rule = Self.elements[name] else { return faults.append("<\(name)> is not allowed") }
    if !rule.parents.contains(open.last ?? "") { faults.append("<\(name)> in <\(open.last ?? "")>") }
    if Set(attributes.keys) != rule.attributes { faults.append("<\(name)> has \(attributes.keys.sorted())") }
    for key in ["name", "classname", "package"] where attributes[key]?.isEmpty == true { faults.append("no \(key)") }
    switch name {
    case "testsuite":
      if attributes["id"] != String(suites.count) { faults.append("id \(attributes["id"] ?? "")") }
      if attributes["timestamp"]?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) == nil { faults.append("timestamp") }
      suites.append(attributes["name"] ?? "")
      (counts, announced) = ([:], attributes)
    case "failure", "error": types.insert(attributes["type"] ?? "")
    default: break
    }
    counts[name, default: 0] += 1
    children[children.count - 1].append(name)
    open.append(name)
    children.append([])
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
    let inner = children.removeLast()
    switch name {
    case "testsuite":
      let cases = inner.dropFirst().dropLast(2)
      if inner.first != "properties" || inner.suffix(2) != ["system-out", "system-err"]
        || !cases.allSatisfy({ $0 == "testcase" })
      {
        faults.append("order of \(inner)")
      }
      for (key, element) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")]
      where announced[key] != String(counts[element] ?? 0) {
        faults.append("\(key) of \(suites.last ?? "")")
      }
    case "testcase":
      if inner.count > 1 { faults.append("a case with \(inner)") }
      if inner.isEmpty { holding += 1 }
    default: break
    }
  }
}
