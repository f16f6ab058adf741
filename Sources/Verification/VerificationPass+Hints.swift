import NotebookExecution
import NotebookSyntax
import Numerals

extension VerificationPass {
  /// The expression of the nearest other value after the same cell that a wrong number would be right for.
  ///
  /// A number of one digit fits too many values to tell anything.
  func otherExpression(fitting numeral: Numeral, than probe: Int, _ scalar: Int) -> String? {
    guard let written = numeral.value, written.digits.count > 1 else { return nil }
    let sight = Sight(numeral, written)
    let probes = executed.notebook.probes
    var best: (distance: DecimalNumber, expression: String)?
    for (index, other) in values.enumerated() where probes[index].afterCell == probes[probe].afterCell {
      guard let other else { continue }
      for (position, approximation) in other.approximations.enumerated() where sight.mayFit(approximation) {
        guard index != probe || position != scalar, case .finite(let number) = other.scalars[position],
          fits(numeral, number, closeness: other.isInteger ? .equal : .writtenDigits)
        else { continue }
        let distance = number.distance(to: written)
        if let best, best.distance.isAtMost(distance) { continue }
        best = (distance, other.expression(of: position))
      }
    }
    return best?.expression
  }

  /// True when a number is right for a value, be that in percent or not: a hint may name either.
  private func fits(_ numeral: Numeral, _ value: DecimalNumber, closeness: Numeral.Closeness) -> Bool {
    numeral.verdict(for: .finite(value), closeness: closeness) == .ok
      || !value.isAtMost(DecimalNumber(1))
        && numeral.verdict(for: .finite(value), closeness: closeness, isInPercent: true) == .ok
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
