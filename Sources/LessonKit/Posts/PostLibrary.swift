internal import FoundationEssentials
internal import Numerals
internal import Posts

/// The posts that the notebook declares, as the host has read them.
enum PostLibrary {
  private static let posts: [String: AnchoredNumbers] = {
    guard let path = EventChannel.host.posts, let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let posts = try? JSONDecoder().decode([PostText].self, from: data)
    else { return [:] }
    return Dictionary(posts.map { ($0.name, AnchoredNumbers($0)) }) { first, _ in first }
  }()

  /// The numbers of a declared post; stops when there is none of this name.
  static func numbers(of name: String) -> AnchoredNumbers {
    if let numbers = posts[name] { return numbers }
    let declared = posts.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
    fatalError(
      "Post(\"\(name)\"): the front matter declares "
        + (declared.isEmpty ? "no posts" : "only \(declared)")
        + "; write 'lectern:' and below it 'posts: [\(name)]'")
  }
}
