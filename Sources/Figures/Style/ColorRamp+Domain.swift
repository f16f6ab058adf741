extension ColorRamp {
  /// The ramp and the domain that suit values, where the author chose none.
  ///
  /// Values on both sides of zero get the diverging ramp with zero in its middle; others begin at zero unless they are
  /// far from it. Values that are not finite do not count.
  package static func suiting(
    _ values: [Double], ramp chosen: ColorRamp? = nil, domain: ClosedRange<Double>? = nil
  ) -> (ramp: ColorRamp, domain: ClosedRange<Double>) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    if low > high { (low, high) = (0, 1) }
    let ramp = chosen ?? (low < 0 && high > 0 ? .diverging : .sequential)
    if let domain { return (ramp, domain) }
    let reach = max(abs(low), abs(high))
    if ramp == .diverging { return (ramp, -reach...reach) }
    return (ramp, (low >= 0 && low < high / 2 ? 0 : low)...high)
  }
}
