/// The answers of one library: those of this run, and those of earlier runs when there is a cache.
struct AnswerStore {
  /// Above this many bytes, only what a run has used is kept.
  private static let limit = 8 << 20

  private let cache: TypesettingCache?
  private let name: String
  private var entries: [String: String]
  private var used: Set<String> = []
  private var hasNew = false

  /// Opens the answers of a library; `fingerprint` names its content, `revision` how lectern asks it.
  init(cache: TypesettingCache?, library: String, fingerprint: String, revision: Int) {
    self.cache = cache
    name = "\(library)-\(revision)-\(fingerprint)"
    entries = cache?.entries(of: name) ?? [:]
  }

  /// The answer to a question, if it is known.
  mutating func answer(to key: String) -> String? {
    guard let answer = entries[key] else { return nil }
    used.insert(key)
    return answer
  }

  /// Keeps an answer.
  mutating func keep(_ answer: String, to key: String) {
    entries[key] = answer
    used.insert(key)
    hasNew = true
  }

  /// Writes what is new.
  mutating func save() {
    guard hasNew, let cache else { return }
    let size = entries.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    cache.write(size > Self.limit ? entries.filter { used.contains($0.key) } : entries, to: name)
    hasNew = false
  }
}
