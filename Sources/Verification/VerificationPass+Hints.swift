import NotebookExecution
import NotebookSyntax
import Numerals

extension VerificationPass {
  /// The expression of the nearest other value after the same cell that a wrong number would be right for.
  ///
  /// A number of one digit fits too many values to tell anything.
  func otherExpression(fitting numeral: Numeral, insteadOf expression: String, after cell: Int?) -> String? {
    guard let written = numeral.value, written.digits.count > 1 else { return nil }
    let sight = Sight(numeral, written)
    var best: (distance: DecimalNumber, expression: String)?
    for other in values(after: cell) {
      for (position, approximation) in other.approximations.enumerated() where sight.mayFit(approximation) {
        guard case .finite(let number) = other.scalars[position],
          fits(numeral, number, tolerance: other.isInteger && numeral.isWhole ? .exact : .writtenDigits)
        else { continue }
        let distance = number.distance(to: written)
        if let best, best.distance.isAtMost(distance) { continue }
        let name = other.expression(of: position)
        if name != expression { best = (distance, name) }
      }
    }
    return best?.expression
  }

  /// True when a number is right for a value, be that in percent or not: a hint may name either.
  private func fits(_ numeral: Numeral, _ value: DecimalNumber, tolerance: Tolerance) -> Bool {
    numeral.verdict(for: .finite(value), tolerance: tolerance) == .ok
      || !value.isAtMost(DecimalNumber(1))
        && numeral.verdict(for: .finite(value), tolerance: tolerance, isInPercent: true) == .ok
  }

  /// The values that claims in the text after a cell and comments in it speak of.
  private func values(after cell: Int?) -> [ProbeValue] {
    let probes = executed.notebook.probes
    let claims = executed.notebook.codeClaims
    return values.indices.filter { probes[$0].afterCell == cell }.compactMap { values[$0] }
      + codeValues.indices.filter { claims[$0].cell == cell }.compactMap { codeValues[$0] }
  }
}

/// A quick binary test that leaves out all but the few values near a number.
private struct Sight {
  private let value: Double
  private let reach: Double
  private let isPercent: Bool

  init(_ numeral: Numeral, _ written: DecimalNumber) {
    value = Double(NumberFormat.shortest.string(written)) ?? .nan
    reach = 2 * (Double("1e\(numeral.scaledPlace)") ?? .infinity)
    isPercent = numeral.unit == .percent
  }

  func mayFit(_ other: Double) -> Bool {
    abs(other - value) <= reach || isPercent && abs(other - 100 * value) <= 100 * reach
  }
}
