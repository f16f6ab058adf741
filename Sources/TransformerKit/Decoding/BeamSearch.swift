internal import TensorEngine

/// The beginnings that a beam search follows, and what it has completed.
struct BeamSearch {
  /// A beginning: the way to it is in the tree.
  struct Beam {
    /// Its node in the tree.
    let node: Int
    /// What there was to choose from at each step.
    var alternatives: [[TokenProbability]] = []
    /// Its last token.
    var last = 0
    /// log p of all its tokens.
    var total = 0.0
  }

  private struct Candidate {
    let row: Int
    let token: Int
    let logProbability: Double
    let total: Double
  }

  let rules: DecodingRules
  let width: Int
  let penalty: LengthPenalty
  /// The beginnings that go on; one row of the state each.
  private(set) var beams: [Beam] = [Beam(node: 0)]
  private var complete: [Beam] = []
  private var steps = 0
  private var tree: BeamTree

  init(rules: DecodingRules, width: Int, penalty: LengthPenalty) {
    self.rules = rules
    self.width = width
    self.penalty = penalty
    tree = BeamTree(prefix: rules.prefix)
  }

  /// Whether no step can change the results.
  var isDone: Bool {
    if steps >= rules.maximum || beams.isEmpty { return true }
    guard complete.count >= width else { return false }
    // A log-probability only falls, and is divided at best by the penalty of the longest sequence.
    let hope = beams.map(\.total).reduce(-.infinity, Swift.max) / penalty(rules.maximum)
    let scores = complete.map { $0.total / penalty(tree.nodes[$0.node].depth) }.sorted(by: >)
    return scores[width - 1] >= hope
  }

  /// Takes one step by the logits of all beginnings, [beginnings, vocabulary]; returns the row that each new one
  /// continues.
  mutating func advance(_ logits: Tensor) -> [Int] {
    steps += 1
    let candidates = candidates(rules.checked(logits, batch: beams.count, step: steps))
    let ranked = candidates.indices.sorted { first, second in
      let (a, b) = (candidates[first], candidates[second])
      return (b.total, a.row, a.token) < (a.total, b.row, b.token)
    }
    let kept = Set(ranked.prefix(width))
    var next: [(place: Int, beam: Beam)] = []
    for (place, candidate) in candidates.enumerated() {
      let isKept = kept.contains(place), ends = rules.stops.contains(candidate.token)
      let node = tree.add(
        candidate.token, after: beams[candidate.row].node, logProbability: candidate.logProbability,
        fate: isKept ? ends ? .finished : .kept : .pruned)
      guard isKept else { continue }
      let beam = Beam(
        node: node, alternatives: beams[candidate.row].alternatives + [shown(candidates, candidate.row)],
        last: candidate.token, total: candidate.total)
      if ends { complete.append(beam) } else { next.append((place, beam)) }
    }
    // The best beginning stands first.
    let order = ranked.prefix(width).compactMap { place in next.first { $0.place == place } }
    let rows = order.map { candidates[$0.place].row }
    beams = order.map(\.beam)
    return rows
  }

  /// The most probable continuations of each beginning, as many as can be kept and are to be shown.
  private func candidates(_ logits: Tensor) -> [Candidate] {
    let count = Swift.min(logits.dim(1), Swift.max(width, rules.alternatives))
    return beams.indices.flatMap { row -> [Candidate] in
      // Probabilities are the model's; what is not allowed only does not compete.
      let allowed = rules.withoutEarlyStops(logits[row].logSoftmax(), step: steps)
      let values = allowed.scalars
      return values.largest(count).filter { values[$0] > -.infinity }.map {
        Candidate(row: row, token: $0, logProbability: values[$0], total: beams[row].total + values[$0])
      }
    }
  }

  private func shown(_ candidates: [Candidate], _ row: Int) -> [TokenProbability] {
    candidates.filter { $0.row == row }.prefix(rules.alternatives).map {
      TokenProbability(token: $0.token, probability: ScalarMath.exp($0.logProbability))
    }
  }

  /// The best sequences, and the tree with their ends marked.
  func result() -> BeamSearchResult {
    // Beginnings that were given up because complete ones are better are no results.
    let open = steps >= rules.maximum ? beams : []
    let all = (complete.map { generation($0, true) } + open.map { generation($0, false) })
      .sorted { ($1.0.score, $0.node) < ($0.0.score, $1.node) }.prefix(width)
    var tree = tree
    tree.results = all.map(\.node)
    return BeamSearchResult(results: all.map(\.0), tree: tree)
  }

  private func generation(_ beam: Beam, _ isFinished: Bool) -> (Generation, node: Int) {
    let path = tree.path(to: beam.node)
    var generation = Generation(prefix: rules.prefix)
    generation.tokens = path.map(\.token)
    generation.logProbabilities = path.map(\.logProbability)
    generation.alternatives = beam.alternatives
    generation.isFinished = isFinished
    generation.score = beam.total / penalty(path.count)
    return (generation, beam.node)
  }
}
