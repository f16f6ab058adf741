import SourceText
import Testing

#if canImport(Glibc)
  import Glibc

  /// Verdicts are the same where the C library writes a comma for the point.
  ///
  /// Skipped where no such locale is installed.
  @Suite struct LocaleTests {
    private static var locale: locale_t? {
      for name in ["de_DE.UTF-8", "de_DE", "fr_FR.UTF-8", "es_ES.UTF-8", "it_IT.UTF-8"] {
        if let locale = newlocale(1 << LC_NUMERIC | 1 << LC_CTYPE, name, nil) { return locale }
      }
      return nil
    }

    private var messages: [String] {
      [
        "0.66<!-- = p -->, 1,234.5<!-- = p --> and 0.21<!-- = p --> or 0.70<!-- = p -->, `[0.70, 0.22, 0.09]`<!-- = weights -->",
        "66 %<!-- = share -->, 1.7e-7<!-- = small --> and 63,082,497<!-- = count ± 1e-3 -->",
      ].flatMap { ParsedLesson($0).messages }
    }

    @Test(.enabled(if: locale != nil, "no locale with a decimal comma is installed"))
    func aDecimalCommaChangesNothing() throws {
      let plain = messages
      let locale = try #require(Self.locale)
      let before = uselocale(locale)
      defer {
        uselocale(before)
        freelocale(locale)
      }
      #expect(strtod("0,5", nil) == 0.5)
      #expect(messages == plain && plain.count == 6)
    }
  }
#endif
