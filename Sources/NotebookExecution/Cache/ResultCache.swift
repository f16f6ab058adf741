package import Foundation
internal import Glibc
internal import SourceText

/// What earlier runs left: compiled programs and recorded results, by the whole text of their keys.
///
/// A file's name is a digest of its key, and the file holds the key itself, which is compared byte by byte: a stale
/// or colliding entry cannot be taken for the right one. Entries are written aside and renamed, so parallel runs
/// never see half of one.
package struct ResultCache: Sendable {
  /// The directory, `.lectern` of the notebook's project.
  package let directory: URL
  /// When the entries exceed this many bytes, the oldest are removed.
  private let capacity: Int

  /// Uses a directory; it is made when something is stored.
  package init(directory: URL, capacity: Int = 500_000_000) {
    self.directory = directory
    self.capacity = capacity
  }

  /// The recorded value of a key.
  package func value<Value: Decodable>(_ type: Value.Type, for key: String) -> Value? {
    guard let data = try? Data(contentsOf: file(for: key)),
      let entry = try? JSONDecoder().decode(Entry<Value>.self, from: data), entry.key == key
    else { return nil }
    touch(file(for: key))
    return entry.value
  }

  /// Records a value; a full disk only costs the next run its time.
  package func store(_ value: some Encodable, for key: String) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(Entry(key: key, value: value)) else { return }
    try? FileManager.default.createDirectory(
      at: directory.appending(path: "results"), withIntermediateDirectories: true)
    try? data.write(to: file(for: key), options: .atomic)
  }

  /// The executable that was compiled for a key.
  package func program(for key: String) -> URL? {
    let place = programDirectory(for: key)
    guard (try? String(contentsOf: place.appending(path: "key"), encoding: .utf8)) == key else { return nil }
    let executable = place.appending(path: "lesson")
    guard FileManager.default.isExecutableFile(atPath: executable.path) else { return nil }
    touch(executable)
    return executable
  }

  /// Keeps an executable; returns its new place, or the old one when it could not be kept.
  package func storeProgram(_ executable: URL, for key: String) -> URL {
    let files = FileManager.default
    let place = programDirectory(for: key)
    let aside = place.deletingLastPathComponent().appending(path: "\(place.lastPathComponent)-\(getpid())")
    do {
      try files.createDirectory(at: aside, withIntermediateDirectories: true)
      try Data(key.utf8).write(to: aside.appending(path: "key"))
      try files.copyItem(at: executable, to: aside.appending(path: "lesson"))
      // A loser of a race finds the winner's entry, which is the same.
      if rename(aside.path, place.path) != 0 {
        try? files.removeItem(at: aside)
        return program(for: key) ?? executable
      }
    } catch {
      try? files.removeItem(at: aside)
      return executable
    }
    return place.appending(path: "lesson")
  }

  /// Removes the entries that were not used for the longest time, until the rest fits; one process at a time.
  package func trim() {
    let lock = open(directory.appending(path: "lock").path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return }
    defer { close(lock) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { return }
    WorkDirectory.removeAbandoned(below: directory)
    var entries = (entries("results") + entries("programs")).sorted { $0.used > $1.used }
    var total = entries.reduce(0) { $0 + $1.size }
    while total > capacity, let oldest = entries.popLast() {
      try? FileManager.default.removeItem(at: oldest.place)
      total -= oldest.size
    }
  }

  /// Remembers that an entry was used.
  private func touch(_ file: URL) { utimes(file.path, nil) }

  fileprivate struct Entry<Value> {
    let key: String
    let value: Value
  }

  private func file(for key: String) -> URL { directory.appending(path: "results/\(ContentDigest(key).text).json") }

  private func programDirectory(for key: String) -> URL {
    directory.appending(path: "programs/\(ContentDigest(key).text)")
  }

  private func entries(_ kind: String) -> [(place: URL, size: Int, used: Date)] {
    let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
    let places = try? FileManager.default.contentsOfDirectory(
      at: directory.appending(path: kind), includingPropertiesForKeys: Array(keys))
    return (places ?? []).map { place in
      let heavy = kind == "programs" ? place.appending(path: "lesson") : place
      let values = try? heavy.resourceValues(forKeys: keys)
      return (place, values?.fileSize ?? 0, values?.contentModificationDate ?? .distantPast)
    }
  }
}

extension ResultCache.Entry: Encodable where Value: Encodable {}
extension ResultCache.Entry: Decodable where Value: Decodable {}
