/// A generic module that a summary calls by a shorter name than its type's.
protocol KindNamed {
  /// The name.
  static var kind: String { get }
}
