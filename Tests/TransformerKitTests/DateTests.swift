import Foundation
import Testing
import TransformerKit

@Suite struct DateTests {
  private var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }

  @Test(
    arguments: zip(
      DateFormat.allCases,
      [
        "3 March 2021", "March 3, 2021", "Mar 3, 2021", "3-Mar-2021", "03/03/21", "03/03/2021", "3.3.2021",
        "3rd of March 2021", "Wednesday, 3 March 2021", "Wed, Mar 3 2021", "MARCH 3 2021",
      ]))
  func formats(format: DateFormat, text: String) throws {
    #expect(format.text(try #require(CalendarDate(year: 2021, month: 3, day: 3))) == text)
  }

  @Test func parts() throws {
    let date = try #require(CalendarDate(year: 2005, month: 12, day: 9))
    #expect(DateFormat.slashes.text(date) == "09/12/05")
    #expect(DateFormat.dots.text(date) == "9.12.2005")
    #expect(date.iso == "2005-12-09")
    #expect("\(date)" == "2005-12-09")
    let endings = (1...31).compactMap { CalendarDate(year: 2005, month: 12, day: $0) }.map(DateFormat.ordinal.text)
    #expect(endings.filter { $0.hasPrefix("1st") || $0.hasPrefix("21st") || $0.hasPrefix("31st") }.count == 3)
    #expect(endings.filter { $0.contains("nd ") }.map { $0.prefix(4) } == ["2nd ", "22nd"])
    #expect(endings.filter { $0.contains("rd ") }.map { $0.prefix(4) } == ["3rd ", "23rd"])
    #expect(endings[10].hasPrefix("11th") && endings[11].hasPrefix("12th") && endings[12].hasPrefix("13th"))
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2021, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 2021, month: 4, day: 31) == nil)
    #expect(CalendarDate(year: 2021, month: 4, day: 0) == nil)
  }

  /// Foundation's calendar knows the day of the week.
  @Test func weekdays() throws {
    let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    let calendar = calendar
    for year in stride(from: 1600, through: 2400, by: 7) {
      for (month, day) in [(1, 1), (2, 28), (3, 1), (7, 15), (12, 31)] {
        let date = try #require(calendar.date(from: DateComponents(year: year, month: month, day: day)))
        let ours = try #require(CalendarDate(year: year, month: month, day: day))
        #expect(ours.weekday == names[calendar.component(.weekday, from: date) - 1])
      }
    }
  }

  @Test func splits() throws {
    let task = DateTask()
    let split = task.split(training: 3000, test: 500, seed: 1)
    #expect(split.training == task.split(training: 3000, test: 500, seed: 1).training)
    #expect(split.training != task.split(training: 3000, test: 500, seed: 2).training)
    let days = (split.training + split.test).map(\.target)
    #expect(Set(days).count == 3500)
    let letters = CharacterTokenizer(alphabet: task.alphabet)
    let calendar = calendar
    for pair in split.training + split.test {
      let parts = pair.target.split(separator: "-").compactMap { Int($0) }
      try #require(parts.count == 3)
      #expect(task.years.contains(parts[0]))
      let date = try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
      #expect(DateFormat.allCases.contains { $0.text(date) == pair.source })
      let components = DateComponents(calendar: calendar, year: parts[0], month: parts[1], day: parts[2])
      #expect(components.isValidDate)
      #expect(letters.decode(letters.encode(pair.source)) == pair.source)
    }
    // Each way of writing is as likely as the others: five standard deviations of 3,500 draws are 85.
    let slashes = (split.training + split.test).count { $0.source.count == 8 && $0.source.contains("/") }
    #expect(abs(slashes - 318) < 85)
    let all = DateTask(years: 2021...2021).split(training: 300, test: 65)
    #expect(Set((all.training + all.test).map(\.target)).count == 365)
  }
}
