internal import TensorEngine

/// Random whole numbers from the current stream of the engine.
///
/// Numbers are taken from the stream in blocks, so that whoever draws after these begins at the next block.
struct Draws {
  private static let block = 128
  private var values: [Double] = []
  private var place = 0

  /// A number from 0 on below `count`.
  ///
  /// Two values of 24 random bits make one of 48, so that large counts are met evenly too.
  mutating func below(_ count: Int) -> Int {
    if place == values.count {
      values = Tensor.uniform([Self.block], dtype: .float64).scalars
      place = 0
    }
    defer { place += 2 }
    let unit = values[place] + values[place + 1] * 0x1p-24
    return Swift.min(Int(unit * Double(count)), count - 1)
  }

  /// A number of a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// An element of an array.
  mutating func element<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Runs `body` with the stream of a seed, or with the current one when there is none.
func seeded<R>(_ seed: Int?, _ body: () -> R) -> R {
  guard let seed else { return body() }
  return withSeed(seed, body)
}
