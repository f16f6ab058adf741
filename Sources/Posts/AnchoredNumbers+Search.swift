internal import SourceText

extension AnchoredNumbers {
  /// The bytes of the sections with a title; a section ends where the next of its level or above begins.
  func ranges(ofSection title: String) throws(Problem) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for (index, heading) in headings.enumerated() where heading.title == title {
      let next = headings[(index + 1)...].first { $0.level <= heading.level }
      result.append(heading.offset..<(next?.offset ?? bytes.count))
    }
    guard result.isEmpty else { return result }
    let nearest = headings.map {
      (title: $0.title, distance: EditDistance.between(title.utf8, $0.title.utf8), offset: $0.offset)
    }
    .filter { 2 * $0.distance <= title.utf8.count }
    .min { $0.distance < $1.distance }
    let hint = nearest.map { "; nearest: \"\($0.title)\" (line \(line(of: $0.offset)))" } ?? ""
    throw Problem(sentence: "'\(name)' has no section \"\(title)\"\(hint)")
  }

  /// Every place of an anchor in a range.
  func places(of anchor: String, in range: Range<Int>) -> [Range<Int>] {
    switch Anchor(anchor).place(in: bytes, range: range) {
    case .found(let end): [(end - anchor.utf8.count)..<end]
    case .ambiguous(let places): places
    case .missing: []
    }
  }

  /// What to say of an anchor that does not stand where it should: where else it does, or what is similar.
  func missing(_ anchor: String, _ section: String?) -> Problem {
    let sentence = "no line of \(whole(section)) has \"\(anchor)\""
    let elsewhere = places(of: anchor, in: 0..<bytes.count)
    if section != nil, !elsewhere.isEmpty {
      let places = elsewhere.prefix(3).map { place in
        let heading = headings.last { $0.offset <= place.lowerBound }
        return "in line \(line(of: place.lowerBound))"
          + (heading.map { ", in the section \"\($0.title)\"" } ?? ", before the first heading")
      }
      return Problem(sentence: sentence + "; it stands " + places.joined(separator: "; "))
    }
    guard case .missing(let candidates) = Anchor(anchor).place(in: bytes, range: 0..<bytes.count), !candidates.isEmpty
    else { return Problem(sentence: sentence) }
    let nearest = candidates.map {
      "\"\(String(decoding: bytes[$0], as: UTF8.self))\" (line \(line(of: $0.lowerBound)))"
    }
    return Problem(sentence: sentence + "; nearest: " + nearest.joined(separator: ", "))
  }

  /// What to say of an anchor that stands more than once.
  func ambiguous(_ anchor: String, _ offsets: [Int], _ arguments: String) -> Problem {
    let lines = offsets.map { "\(line(of: $0))" }.joined(separator: ", ")
    return Problem(
      sentence: "\"\(anchor)\" stands \(Self.times(offsets.count)) in '\(name)', in lines \(lines): "
        + "say which one with \(arguments)")
  }

  /// The document or one of its sections, as a sentence names it.
  func whole(_ section: String?) -> String {
    section.map { "the section \"\($0)\" of '\(name)'" } ?? "'\(name)'"
  }

  static func times(_ count: Int) -> String { count == 1 ? "once" : count == 2 ? "twice" : "\(count) times" }
}
