internal import CellEvents
internal import Numerals
internal import Posts
public import TensorEngine

/// A document whose numbers a notebook checks without changing it: a blog post, a README, a chapter.
///
/// The notebook declares it in its front matter, `lectern: posts: [2025-04-14-attention.md]`, and cells say what its
/// numbers are:
///
/// ```swift
/// let post = Post("2025-04-14-attention.md")
/// let scores = post.numerals("Before softmax:")
/// post.claim("After softmax:", equals: softmax(scores))
/// ```
///
/// An *anchor* is a literal piece of a line, and the numbers are those that follow it, up to the next heading at most. It
/// must stand once in the post, or once in the section whose heading is `section`; `occurrence` (from 1) picks one of
/// several.
public struct Post: Sendable {
  private let name: String
  private let numbers: AnchoredNumbers

  /// The post that the front matter declares under this name; stops when it declares none.
  public init(_ name: String) {
    self.name = name
    numbers = PostLibrary.numbers(of: name)
  }

  /// Claims that the numbers behind an anchor are the scalars of `value`, in reading order, rounded as they are written.
  ///
  /// They are compared when the notebook has run, and reported at their places in the post. A value of integers must be
  /// equal; so must the count of numbers, of which `...` may leave out a part within brackets.
  public func claim<Value>(
    _ anchor: String, section: String? = nil, occurrence: Int? = nil, equals value: Value,
    tolerance: ClaimTolerance = .writtenDigits, line: Int = #line, column: Int = #column
  ) {
    state(
      .equals(ClaimedValue(of: value), tolerance.tolerance), anchor, section, occurrence, nil, line: line,
      column: column)
  }

  /// The numbers printed behind an anchor, as a float64 tensor, so that a claim can start from what the text itself states.
  ///
  /// These are the first `count` numbers; without `count` the first bracketed group, with its rows, or else what stands
  /// on the line of the first number. Percentages are fractions: 52 % is 0.52. Stops when the anchor or the numbers are
  /// not there, and when `...` leaves some out, unless `count` says how many are written.
  public func numerals(
    _ anchor: String, section: String? = nil, occurrence: Int? = nil, count: Int? = nil
  ) -> Tensor {
    do throws(AnchoredNumbers.Problem) {
      let place = try numbers.place(of: anchor, section: section, occurrence: occurrence)
      let printed = try numbers.printed(count, in: place)
      guard count != nil || !numbers.isElided(printed) else {
        throw AnchoredNumbers.Problem(
          sentence: "'...' leaves out some of the numbers behind \"\(anchor)\" in '\(name)': "
            + "say with count: how many of those that are written you want")
      }
      return Tensor(numbers.scalars(of: printed), shape: numbers.shape(of: printed), dtype: .float64)
    } catch { fatalError(error.sentence) }
  }

  /// Says that the text sets these numbers: inputs, sizes, examples that nothing computes.
  ///
  /// Without `count` they are the group or line that `numerals` would give; without an anchor all numbers of the section.
  public func given(
    _ anchor: String? = nil, section: String? = nil, occurrence: Int? = nil, count: Int? = nil, line: Int = #line,
    column: Int = #column
  ) {
    state(.given, anchor, section, occurrence, count, line: line, column: column)
  }

  /// Says that these numbers are somebody else's, and whose.
  public func quoted(
    _ anchor: String? = nil, section: String? = nil, occurrence: Int? = nil, count: Int? = nil, source: String,
    line: Int = #line, column: Int = #column
  ) {
    state(.quoted(source: source), anchor, section, occurrence, count, line: line, column: column)
  }

  /// Says that these numbers only show what something looks like.
  public func illustrative(
    _ anchor: String? = nil, section: String? = nil, occurrence: Int? = nil, count: Int? = nil, line: Int = #line,
    column: Int = #column
  ) {
    state(.illustrative, anchor, section, occurrence, count, line: line, column: column)
  }

  private func state(
    _ content: PostStatement.Content, _ anchor: String?, _ section: String?, _ occurrence: Int?, _ count: Int?,
    line: Int, column: Int
  ) {
    EventChannel.host.send(
      .stated(
        PostStatement(
          post: name, anchor: anchor, section: section, occurrence: occurrence, count: count, line: line,
          column: column, content: content)))
  }
}
