import Numerals
import Posts
import Testing

struct AnchoredNumbersTests {
  private static let text = """
    # One

    Scores: [2.4, 1.2] and (sum = 3.6) over 3 rows

    ## Two

    Scores: [[1, 2],
             [3, 4]]
    Left out: [0.1, ..., 0.9]
    Share 52% of 65M

    ## Three

    Scores follow

    ## Four

    7
    """

  private let numbers: AnchoredNumbers = {
    let headings = [("One", 1), ("Two", 2), ("Three", 2), ("Four", 2)].map { title, level in
      PostText.Heading(
        title: title, level: level, offset: offset(of: String(repeating: "#", count: level) + " " + title))
    }
    return AnchoredNumbers(
      PostText(
        name: "post.md", text: text, runs: [PostText.Run(range: 0..<text.utf8.count, context: .prose)],
        headings: headings))
  }()

  private static func offset(of piece: String) -> Int {
    Array(text.utf8).firstRange(of: Array(piece.utf8))?.lowerBound ?? 0
  }

  private func printed(
    _ anchor: String?, section: String? = nil, occurrence: Int? = nil, count: Int? = nil
  ) throws(AnchoredNumbers.Problem) -> (values: [Double], shape: [Int]) {
    let range = try numbers.printed(count, in: try numbers.place(of: anchor, section: section, occurrence: occurrence))
    return (numbers.scalars(of: range), numbers.shape(of: range))
  }

  private func problem(
    _ anchor: String?, section: String? = nil, occurrence: Int? = nil, count: Int? = nil
  ) -> String? {
    do throws(AnchoredNumbers.Problem) {
      _ = try printed(anchor, section: section, occurrence: occurrence, count: count)
      return nil
    } catch { return error.sentence }
  }

  @Test func bracketsEndAGroupAndShowItsShape() throws {
    let row = try printed("Scores:", section: "One", occurrence: 1)
    #expect(row.values == [2.4, 1.2] && row.shape == [2])
    let matrix = try printed("Scores:", section: "Two")
    #expect(matrix.values == [1, 2, 3, 4] && matrix.shape == [2, 2])
  }

  @Test func otherNumbersEndWithTheirLine() throws {
    let sum = try printed("(sum =")
    #expect(sum.values == [3.6, 3] && sum.shape == [2])
    let one = try printed("over")
    #expect(one.values == [3] && one.shape == [])
    #expect(try printed("(sum =", count: 1).values == [3.6])
  }

  @Test func unitsCount() throws {
    #expect(try printed("Share").values == [0.52, 65_000_000])
  }

  @Test func whatIsLeftOutIsKnown() throws {
    let range = try numbers.printed(nil, in: try numbers.place(of: "Left out:", section: nil, occurrence: nil))
    #expect(numbers.isElided(range) && numbers.scalars(of: range) == [0.1, 0.9])
  }

  @Test func aSectionReachesToTheNextHeadingOfItsLevel() throws {
    let whole = try numbers.place(of: nil, section: "One", occurrence: nil)
    #expect(whole == 0..<Self.text.utf8.count)
    let two = try numbers.place(of: nil, section: "Two", occurrence: nil)
    #expect(two == Self.offset(of: "## Two")..<Self.offset(of: "## Three"))
  }

  @Test func whatLeadsNowhereIsSaid() {
    #expect(
      problem("Scores:")
        == "\"Scores:\" stands twice in 'post.md', in lines 3, 7: say which one with section: or occurrence:")
    #expect(
      problem("Score:", section: "Two")
        == "no line of the section \"Two\" of 'post.md' has \"Score:\"; nearest: \"Scores:\" (line 3), \"Scores:\" (line 7), \"Scores\" (line 14)"
    )
    #expect(
      problem("Left out:", section: "Three")
        == "no line of the section \"Three\" of 'post.md' has \"Left out:\"; it stands in line 9, in the section \"Two\""
    )
    #expect(problem("Scores:", occurrence: 3) == "\"Scores:\" stands twice in 'post.md': there is no occurrence 3")
    #expect(problem("Scores:", section: "Twoo") == "'post.md' has no section \"Twoo\"; nearest: \"Two\" (line 5)")
    #expect(problem("Scores:", section: "Appendix") == "'post.md' has no section \"Appendix\"")
    #expect(problem("Scores follow") == "no number follows line 14 of 'post.md' before the next heading")
    #expect(problem("over", count: 2) == "1 number follows line 3 of 'post.md' before the next heading, not 2")
  }
}
