internal import TensorEngine

/// Dates as people write them, and after ISO 8601: `Wednesday, 3 March 2021` → `2021-03-03`.
///
/// A small translation task with a right answer. A model must find the parts of a date, whatever their order, learn the
/// months, and leave out the day of the week. `DateFormat` says what is ambiguous: with slashes the day comes first.
public struct DateTask: Sendable {
  /// The years of the dates.
  public let years: ClosedRange<Int>
  /// The ways of writing, all equally likely.
  public let formats: [DateFormat]

  /// Dates of these years.
  ///
  /// Where a year may have two digits, there are at most 100, so that each is meant by one.
  public init(years: ClosedRange<Int> = 1970...2069, formats: [DateFormat] = DateFormat.allCases) {
    let isClear = !formats.contains(.slashes) || years.count <= 100
    guard years.lowerBound >= 1583, years.upperBound <= 9999, !formats.isEmpty, isClear else {
      stop(.dateTask(years, formats.count))
    }
    self.years = years
    self.formats = formats
  }

  /// The characters that dates and their ISO forms are made of: an alphabet for both.
  public var alphabet: String { " ,-./0123456789" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "abcdefghijklmnopqrstuvwxyz" }

  /// Different dates for training and others for testing, each in a random way of writing; from the stream of a seed or
  /// from the current one.
  public func split(training: Int, test: Int, seed: Int? = nil) -> TrainingTestSplit<TextPair> {
    seeded(seed) {
      let days = CalendarDate.all(in: years)
      guard training >= 0, test >= 0, training + test <= days.count else { stop(.dates(training + test, days.count)) }
      let order = permutation(days.count)
      var draws = Draws()
      let pairs = order.prefix(training + test).map { place in
        TextPair(source: draws.element(formats).text(days[place]), target: days[place].iso)
      }
      return TrainingTestSplit(training: Array(pairs.prefix(training)), test: Array(pairs.dropFirst(training)))
    }
  }
}
