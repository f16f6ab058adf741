internal import Numerals
internal import TensorEngine

/// How much candidates share with references, after Papineni, Roukos, Ward and Zhu (2002).
///
/// BLEU = BP · exp(1/N · Σ log pₙ), pₙ being the part of the n-grams of all candidates that occur in a reference, each at
/// most as often as there.
public struct BLEU: Sendable, Equatable {
  /// For each n from 1 on: the n-grams of the candidates that are in a reference, and all of them.
  public let matches: [BLEUMatches]
  /// The length of all candidates.
  public let candidateLength: Int
  /// The length of the reference nearest in length to each candidate, the shorter of two equally near, all together.
  public let referenceLength: Int
  /// How precisions of zero are treated.
  public let smoothing: BLEUSmoothing

  /// The precisions p₁, p₂, …, smoothed.
  public var precisions: [Double] { matches.enumerated().map { smoothing.precision($0.element, order: $0.offset + 1) } }

  /// BP: 1, or exp(1 − r/c) where the candidates have a length c below r, that of the references.
  public var brevityPenalty: Double {
    if candidateLength >= referenceLength { return 1 }
    return candidateLength == 0 ? 0 : ScalarMath.exp(1 - Double(referenceLength) / Double(candidateLength))
  }

  /// The result, from 0 to 1; tables often show it times 100.
  public var score: Double {
    let precisions = precisions
    guard precisions.allSatisfy({ $0 > 0 }) else { return 0 }
    let mean = precisions.reduce(0) { $0 + ScalarMath.log($1) } / Double(precisions.count)
    return brevityPenalty * ScalarMath.exp(mean)
  }
}

extension BLEU: CustomStringConvertible {
  /// The result with all that it is made of.
  public var description: String {
    let format = NumberFormat.fixed(4)
    let parts = zip(matches, precisions).enumerated().map { place, part in
      "p\(place + 1) \(part.0) = \(format.string(part.1))"
    }
    return "BLEU \(format.string(score)): " + parts.joined(separator: ", ")
      + ", brevity penalty \(format.string(brevityPenalty)) (\(candidateLength) of \(referenceLength) tokens)"
  }
}

/// The BLEU of candidates, each with one or more references, all of them cut into tokens.
public func bleu<Token: Hashable>(
  candidates: [[Token]], references: [[[Token]]], maxOrder: Int = 4, smoothing: BLEUSmoothing = .none
) -> BLEU {
  guard candidates.count == references.count else { stop(.answers("bleu", candidates.count, references.count)) }
  guard maxOrder > 0, references.allSatisfy({ !$0.isEmpty }) else { stop(.bleu(maxOrder)) }
  let pairs = Array(zip(candidates, references))
  let matches = (1...maxOrder).map { order in
    pairs.reduce(into: BLEUMatches(matched: 0, total: 0)) { $0.add($1.0, $1.1, order: order) }
  }
  let lengths = pairs.map { candidate, references in
    references.map(\.count).min { first, second in
      let distances = ((first - candidate.count).magnitude, (second - candidate.count).magnitude)
      return distances.0 != distances.1 ? distances.0 < distances.1 : first < second
    } ?? 0
  }
  return BLEU(
    matches: matches, candidateLength: candidates.reduce(0) { $0 + $1.count }, referenceLength: lengths.reduce(0, +),
    smoothing: smoothing)
}
