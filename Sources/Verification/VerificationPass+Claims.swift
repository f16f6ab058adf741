import CellEvents
import NotebookExecution
import NotebookSyntax
import Numerals
import SourceText

extension VerificationPass {
  /// A claim with the numbers that it is about.
  struct BoundClaim {
    /// How close the author says that its numbers are.
    var tolerance: Tolerance
    /// The cell after which it is computed; nil when no cell stands above it.
    var cell: Int?
    var value: ProbeValue
    var pairs: [ClaimBinder.Pair]
    /// Whether the value is given in percent, so that `52 %` is right for 52.12.
    var isInPercent = false

    /// How close a number must come: a whole number that states an integer must be equal to it.
    func tolerance(for numeral: Numeral) -> Tolerance {
      tolerance == .writtenDigits && value.isInteger && numeral.isWhole ? .exact : tolerance
    }
  }

  /// Binds every claim, then compares: a number claimed twice must be known before anything is said of it.
  mutating func checkClaims() {
    var bound: [BoundClaim] = []
    var unbound: [(numbers: Range<Int>, reason: String)] = []
    for claim in executed.notebook.claims {
      switch bind(claim) {
      case .success(let claim): bound.append(claim)
      case .failure(let failure):
        report(failure.message, at: failure.location, meaning: .uncheckable, as: failure.rule)
        unbound.append((failure.numbers, failure.reason))
      }
    }
    bound += checkCodeClaims()
    let conflicts = conflicts(of: bound)
    for var claim in bound {
      claim.isInPercent = isInPercent(claim)
      for pair in claim.pairs where !conflicts.contains(pair.numeral) { check(pair, of: claim) }
    }
    for claim in unbound { markUncheckable(claim.numbers, claim.reason) }
  }

  private struct BindingFailure: Error {
    var numbers: Range<Int>
    var reason: String
    var message: String
    var location: SourceLocation
    var rule = Rule.uncheckable
  }

  private func bind(_ claim: Claim) -> Result<BoundClaim, BindingFailure> {
    let notebook = executed.notebook
    let start = text.source.location(of: claim.range.lowerBound)
    guard notebook.probes.indices.contains(claim.probe) else {
      return .failure(unchecked(claim, Message.notComputed, at: start))
    }
    let probe = notebook.probes[claim.probe]
    guard executed.probes.indices.contains(claim.probe) else {
      return .failure(unchecked(claim, Message.notComputed, at: probe.location, expression: probe.expression))
    }
    let raw: ClaimedValue
    switch executed.probes[claim.probe] {
    case .failed(let reason):
      return .failure(unchecked(claim, reason, at: probe.location, expression: probe.expression))
    case .value(let value): raw = value
    }
    guard let value = values[claim.probe] else {
      return .failure(unchecked(claim, Message.notANumber(probe.expression, raw.text), at: probe.location))
    }
    switch binder.bind(claim, expression: probe.expression, count: value.scalars.count) {
    case .bound(let pairs):
      return .success(
        BoundClaim(tolerance: claim.tolerance, cell: probe.afterCell, value: value, pairs: pairs))
    case .failed(let numbers, let reason, let location):
      return .failure(
        BindingFailure(numbers: numbers, reason: reason, message: Message.uncheckable(reason), location: location))
    case .miscounted(let numbers, let reason, let location):
      let message = Message.uncheckable(reason)
      return .failure(
        BindingFailure(numbers: numbers, reason: reason, message: message, location: location, rule: .count))
    }
  }

  private func unchecked(
    _ claim: Claim, _ reason: String, at location: SourceLocation, expression: String? = nil
  ) -> BindingFailure {
    let message = expression.map { Message.failedProbe(reason, $0) } ?? Message.uncheckable(reason)
    return BindingFailure(
      numbers: binder.probableNumbers(of: claim), reason: reason, message: message, location: location)
  }

  /// The numbers that two claims are about; each is reported once.
  private mutating func conflicts(of bound: [BoundClaim]) -> Set<Int> {
    var owners: [Int: ProbeValue] = [:]
    var conflicts: Set<Int> = []
    for claim in bound {
      for pair in claim.pairs {
        let expression = claim.value.expression(of: pair.scalar)
        if let owner = owners[pair.numeral] {
          guard conflicts.insert(pair.numeral).inserted else { continue }
          let first = claimedAs[pair.numeral] ?? owner.expression
          let reason = Message.conflict(text.text(pair.numeral), first, expression)
          report(Message.uncheckable(reason), at: text.location(pair.numeral), meaning: .uncheckable)
          standings[pair.numeral] = .uncheckable(reason: reason)
        } else {
          owners[pair.numeral] = claim.value
          claimedAs[pair.numeral] = expression
        }
      }
    }
    return conflicts
  }

  /// Whether the value of a claim about percentages is itself in percent, which it can only be beyond ±1.
  ///
  /// All its scalars are read alike: as fractions, unless fewer numbers are wrong, or more of them nearer, in percent.
  private func isInPercent(_ claim: BoundClaim) -> Bool {
    let one = DecimalNumber(1)
    let isBeyondOne = claim.value.scalars.contains { scalar in
      if case .finite(let number) = scalar { !number.isAtMost(one) } else { false }
    }
    guard isBeyondOne else { return false }
    var balance = (wrong: 0, nearer: 0)
    for pair in claim.pairs where text.entries[pair.numeral].numeral.unit == .percent {
      let numeral = text.entries[pair.numeral].numeral
      let scalar = claim.value.scalars[pair.scalar]
      let tolerance = claim.tolerance(for: numeral)
      if numeral.verdict(for: scalar, tolerance: tolerance) != .ok { balance.wrong += 1 }
      if numeral.verdict(for: scalar, tolerance: tolerance, isInPercent: true) != .ok { balance.wrong -= 1 }
      balance.nearer += numeral.isNearerInPercent(to: scalar) ? 1 : -1
    }
    return balance.wrong == 0 ? balance.nearer > 0 : balance.wrong > 0
  }

  private mutating func check(_ pair: ClaimBinder.Pair, of claim: BoundClaim) {
    let numeral = text.entries[pair.numeral].numeral
    if let doubt = text.doubt(about: pair.numeral) {
      report(Message.uncheckable(doubt), at: text.location(pair.numeral), meaning: .uncheckable)
      standings[pair.numeral] = .uncheckable(reason: doubt)
      return
    }
    let scalar = claim.value.scalars[pair.scalar]
    let expression = claim.value.expression(of: pair.scalar)
    let full = claim.value.text(of: pair.scalar)
    let tolerance = claim.tolerance(for: numeral)
    let verdict = numeral.verdict(for: scalar, tolerance: tolerance, isInPercent: claim.isInPercent)
    guard let fault = CheckedNumber.Fault(verdict) else {
      standings[pair.numeral] = .verified(expression: expression, value: full)
      return
    }
    let written = text.text(pair.numeral)
    let shouldRead = numeral.corrected(
      to: scalar, tolerance: tolerance, isInPercent: claim.isInPercent, in: text.entries[pair.numeral].context)
    let shown = claim.value.text(of: pair.scalar, beside: numeral)
    var message = Message.wrong(
      fault, says: written, computes: shown, expression: expression, shouldRead: shouldRead)
    if fault == .wrong, let other = otherExpression(fitting: numeral, insteadOf: expression, after: claim.cell) {
      message += Message.hint(written, isValueOf: other)
    }
    standings[pair.numeral] = .wrong(fault, expression: expression, value: full, shouldRead: shouldRead)
    report(message, at: text.location(pair.numeral), meaning: .wrong, as: Rule(fault))
  }
}

extension Numeral {
  /// A value in the style of the number, with as many more decimals as it takes to be as close as the author wants.
  fileprivate func corrected(
    to value: Quantity, tolerance: Tolerance, isInPercent: Bool, in context: NumeralContext
  ) -> String {
    switch tolerance {
    case .writtenDigits: return Self.format(value, like: self, isInPercent: isInPercent)
    case .exact: return Self.format(value, like: self, exactly: true, isInPercent: isInPercent)
    case .absolute, .percent, .significant:
      var style = self
      for _ in 0..<20 {
        let text = Self.format(value, like: style, isInPercent: isInPercent)
        let read = NumeralReader.numerals(in: text, context: context)
        if read.count == 1, read[0].verdict(for: value, tolerance: tolerance, isInPercent: isInPercent) == .ok {
          return text
        }
        style.notation.decimals += 1
      }
      return Self.format(value, like: self, exactly: true, isInPercent: isInPercent)
    }
  }
}

extension CheckedNumber.Fault {
  /// The fault of a verdict; nil when there is none.
  init?(_ verdict: Numeral.Verdict) {
    switch verdict {
    case .ok: return nil
    case .lastDigit: self = .lastDigit
    case .truncated: self = .truncated
    case .wrong: self = .wrong
    }
  }
}
