internal import Synchronization

/// A stream of random numbers: value i is a function of the seed and i, whatever was asked for before.
public final class RandomStream: Sendable {
  private struct State {
    var seed: UInt64
    var position: UInt64 = 0
  }

  private let state: Mutex<State>

  /// A stream that begins at value 0 of a seed.
  public init(seed: Int) { state = Mutex(State(seed: UInt64(bitPattern: Int64(seed)))) }

  /// Goes back to value 0 of a seed.
  public func restart(seed: Int) { state.withLock { $0 = State(seed: UInt64(bitPattern: Int64(seed))) } }

  /// The stream outside `withSeed(_:_:)`.
  public static let standard = RandomStream(seed: 0)

  @TaskLocal static var scoped: RandomStream?

  /// The stream of the innermost `withSeed`, else the standard one.
  static var current: RandomStream { scoped ?? standard }

  /// The next numbers of the standard normal distribution.
  func normal(_ shape: Dimensions, _ dtype: DType) -> Tensor {
    Kernels.random(take(shape.product), normal: true, shape, dtype)
  }

  /// The next numbers between 0 and 1.
  func uniform(_ shape: Dimensions, _ dtype: DType) -> Tensor {
    Kernels.random(take(shape.product), normal: false, shape, dtype)
  }

  /// One block of the generator behind all streams, for known answers.
  package static func block(counter: [UInt32], key: [UInt32]) -> [UInt32] { Kernels.philox(counter: counter, key: key) }

  private func take(_ count: Int) -> (UInt64, UInt64, Int) {
    state.withLock { state in
      defer { state.position += UInt64(count) }
      return (state.seed, state.position, count)
    }
  }
}

/// Runs `body` with a random stream of its own that begins at value 0 of `seed`.
public func withSeed<R>(_ seed: Int, _ body: () throws -> R) rethrows -> R {
  try RandomStream.$scoped.withValue(RandomStream(seed: seed), operation: body)
}

/// Restarts the stream outside `withSeed(_:_:)` at value 0 of `seed`.
public func setSeed(_ seed: Int) { RandomStream.standard.restart(seed: seed) }
