/// The ways in which people write dates.
public enum DateFormat: Sendable, Hashable, CaseIterable {
  /// `3 March 2021`
  case dayMonthYear
  /// `March 3, 2021`
  case monthDayYear
  /// `Mar 3, 2021`
  case shortMonthDayYear
  /// `3-Mar-2021`
  case dashes
  /// `03/03/21`: the day, then the month, then the last two digits of the year.
  case slashes
  /// `03/03/2021`: the day, then the month.
  case slashesFullYear
  /// `3.3.2021`: the day, then the month.
  case dots
  /// `3rd of March 2021`
  case ordinal
  /// `Wednesday, 3 March 2021`
  case weekday
  /// `Wed, Mar 3 2021`
  case shortWeekday
  /// `MARCH 3 2021`
  case capitals

  /// A date as people write it.
  public func text(_ date: CalendarDate) -> String {
    let (day, year) = (date.day, date.year)
    let month = CalendarDate.months[date.month - 1], short = month.prefix(3)
    let twoDigits = (day: CalendarDate.digits(day, 2), month: CalendarDate.digits(date.month, 2))
    return switch self {
    case .dayMonthYear: "\(day) \(month) \(year)"
    case .monthDayYear: "\(month) \(day), \(year)"
    case .shortMonthDayYear: "\(short) \(day), \(year)"
    case .dashes: "\(day)-\(short)-\(year)"
    case .slashes: "\(twoDigits.day)/\(twoDigits.month)/\(CalendarDate.digits(year % 100, 2))"
    case .slashesFullYear: "\(twoDigits.day)/\(twoDigits.month)/\(year)"
    case .dots: "\(day).\(date.month).\(year)"
    case .ordinal: "\(day)\(Self.ordinalEnding(day)) of \(month) \(year)"
    case .weekday: "\(date.weekday), \(day) \(month) \(year)"
    case .shortWeekday: "\(date.weekday.prefix(3)), \(short) \(day) \(year)"
    case .capitals: "\(month.uppercased()) \(day) \(year)"
    }
  }

  private static func ordinalEnding(_ day: Int) -> String {
    switch (day / 10, day % 10) {
    case (1, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  }
}
