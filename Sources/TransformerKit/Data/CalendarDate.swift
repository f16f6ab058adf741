/// A day of the Gregorian calendar.
public struct CalendarDate: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1 on.
  public let day: Int

  /// The names of the months.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  /// The names of the days of a week.
  static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// A date; one that the calendar does not have is nil.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Self.days(month, of: year)).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The name of the day of the week.
  ///
  /// After Sakamoto (1992): days since a Sunday, where January and February belong to the year before.
  public var weekday: String {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let y = month < 3 ? year - 1 : year
    return Self.weekdays[(y + y / 4 - y / 100 + y / 400 + shifts[month - 1] + day) % 7]
  }

  /// The date after ISO 8601, such as `2021-03-03`.
  public var iso: String { Self.digits(year, 4) + "-" + Self.digits(month, 2) + "-" + Self.digits(day, 2) }

  /// All days of some years.
  static func all(in years: ClosedRange<Int>) -> [CalendarDate] {
    years.flatMap { year in
      (1...12).flatMap { month in
        (1...days(month, of: year)).compactMap { CalendarDate(year: year, month: month, day: $0) }
      }
    }
  }

  /// A number with zeros before it.
  static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: Swift.max(0, count - text.count)) + text
  }

  private static func days(_ month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date after ISO 8601.
  public var description: String { iso }
}
