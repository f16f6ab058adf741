public import TensorEngine

/// A learning rate for each step of a training; steps count from 1.
public struct Schedule: Sendable {
  private let rate: @Sendable (Int) -> Double

  /// A schedule by a formula of one's own.
  public init(_ rate: @escaping @Sendable (_ step: Int) -> Double) { self.rate = rate }

  /// The learning rate of a step.
  public func callAsFunction(_ step: Int) -> Double { rate(step) }

  /// The learning rates of the steps 1…count, to look at.
  public func rates(_ count: Int) -> Tensor {
    Tensor((0..<Swift.max(0, count)).map { rate($0 + 1) }, shape: [Swift.max(0, count)], dtype: .float64)
  }

  /// This schedule up to and including a step, then another one, which counts from 1 again.
  public func followed(by next: Schedule, after step: Int) -> Schedule {
    let rate = rate
    return Schedule { $0 <= step ? rate($0) : next($0 - step) }
  }
}

/// factor · d^(−½) · min(s^(−½), s · w^(−3/2)): a linear rise over `warmup` steps, then a fall with the root of the
/// step (Vaswani et al., 2017, equation 3).
public func noamSchedule(dimensions: Int, warmup: Int, factor: Double = 1) -> Schedule {
  guard dimensions > 0, warmup > 0 else { stop(.noam(dimensions, warmup)) }
  let (d, w) = (Double(dimensions), Double(warmup))
  return Schedule { step in
    let s = Double(Swift.max(0, step))
    return factor / d.squareRoot() * Swift.min(1 / s.squareRoot(), s / (w * w.squareRoot()))
  }
}

/// A linear rise to `peak` over `warmup` steps, then half a cosine down to `floor` at step `total`
/// (Loshchilov and Hutter, 2017, without restarts).
public func cosineSchedule(peak: Double, warmup: Int = 0, total: Int, floor: Double = 0) -> Schedule {
  guard warmup >= 0, total > warmup else { stop(.scheduleLength("cosineSchedule", warmup, total)) }
  return Schedule { step in
    if step < warmup { return peak * Double(Swift.max(0, step)) / Double(warmup) }
    let way = Double(Swift.min(step, total) - warmup) / Double(total - warmup)
    return floor + (peak - floor) * 0.5 * (1 + ScalarMath.cos(Double.pi * way))
  }
}

/// A straight line from `start` at step 0 to `end` at step `total`, and `end` from there on.
public func linearSchedule(from start: Double, to end: Double, total: Int) -> Schedule {
  guard total > 0 else { stop(.scheduleLength("linearSchedule", 0, total)) }
  return Schedule { step in
    let way = Double(Swift.min(Swift.max(0, step), total)) / Double(total)
    return start * (1 - way) + end * way
  }
}

/// The same learning rate in every step.
public func constantSchedule(_ rate: Double) -> Schedule { Schedule { _ in rate } }

/// `initial` for the first `every` steps, and `factor` times less or more after each further `every`.
public func stepDecaySchedule(initial: Double, factor: Double, every: Int) -> Schedule {
  guard every > 0 else { stop(.scheduleLength("stepDecaySchedule", 0, every)) }
  return Schedule { initial * ScalarMath.pow(factor, Double(Swift.max(0, $0 - 1) / every)) }
}
