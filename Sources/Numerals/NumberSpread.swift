/// How far the sizes of some numbers reach, as powers of ten.
struct NumberSpread {
  /// The power of ten of the first digit of the largest number.
  private(set) var largest = Int.min
  /// The power of ten of the first digit of the smallest number that is not zero.
  private(set) var smallest = Int.max
  /// The power of ten of the last digit that any of them needs.
  private(set) var place = Int.max

  /// Measures all numbers but zeros; nil when there is none.
  init?(_ values: [DecimalNumber]) {
    for value in values where !value.isZero {
      largest = max(largest, value.magnitude)
      smallest = min(smallest, value.magnitude)
      place = min(place, value.exponent)
    }
    if largest == .min { return nil }
  }
}
