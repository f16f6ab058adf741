internal import Foundation
internal import NotebookSyntax
package import SourceText

/// What Swift's crash handler says about a crash.
package struct CrashReport: Sendable, Equatable {
  /// The signal's name, such as `Illegal instruction`.
  package var reason: String
  /// The innermost place in the notebook; nil when no frame lies there.
  package var location: SourceLocation?
  /// What the compiler's own trap is for, such as `arithmetic overflow`; nil for other crashes.
  package var runtimeFailure: String?
  /// True when the same functions stand on the stack hundreds of times.
  package var isStackOverflow: Bool

  /// Reads the JSON that the handler wrote; frames of the file with this name count as the notebook's.
  package init?(json: [UInt8], fileName: String) {
    guard let report = try? JSONDecoder().decode(Report.self, from: Data(json)) else { return nil }
    reason = report.description
    let frames = report.threads.first { $0.crashed == true }?.frames ?? report.threads.first?.frames ?? []
    let own = frames.compactMap(\.sourceLocation).filter { ($0.file as NSString).lastPathComponent == fileName }
    // A frame at a function's entry has no column; its caller has.
    let place = own.first { $0.column > 0 } ?? own.first
    location = place.map { SourceLocation(line: $0.line, column: max(1, $0.column)) }
    let prefix = "Swift runtime failure: "
    runtimeFailure = frames.prefix(2).compactMap(\.symbol).first { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
    let isFault = ["Bad pointer dereference", "Segmentation fault"].contains(report.description)
    isStackOverflow = isFault && frames.count >= Self.deepStack
  }

  /// A recursion this deep that ends in a memory fault has used up the stack.
  ///
  /// The handler shows 64 frames at most.
  private static let deepStack = 60

  private struct Report: Decodable {
    let description: String
    let threads: [Thread]
  }

  private struct Thread: Decodable {
    let crashed: Bool?
    let frames: [Frame]
  }

  private struct Frame: Decodable {
    let symbol: String?
    let sourceLocation: Place?

    struct Place: Decodable {
      let file: String
      let line: Int
      let column: Int
    }
  }
}
