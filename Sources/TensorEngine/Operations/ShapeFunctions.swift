// The methods of Shapes.swift as functions.

/// The axes in another order; without axes, reversed.
public func transposed(_ x: Tensor, _ axes: Int...) -> Tensor { x.transposed(axes: axes.isEmpty ? nil : axes) }

/// The axes with two of them exchanged.
public func swappedAxes(_ x: Tensor, _ first: Int, _ second: Int) -> Tensor { x.swappedAxes(first, second) }

/// The elements in reading order under another shape.
public func reshaped(_ x: Tensor, _ shape: [Int]) -> Tensor { x.reshaped(shape) }

/// The axes from `start` to `end` as one.
public func flattened(_ x: Tensor, from start: Int = 0, to end: Int = -1) -> Tensor {
  x.flattened(from: start, to: end)
}

/// A new axis of size one, at this place in the result.
public func expandedDimensions(_ x: Tensor, axis: Int) -> Tensor { x.expandedDimensions(axis: axis) }

/// Without one axis of size one; without an axis, without all of them.
public func squeezed(_ x: Tensor, axis: Int? = nil) -> Tensor { x.squeezed(axis: axis) }

/// The elements repeated along axes of size one, and new leading axes, without a copy.
public func broadcast(_ x: Tensor, to shape: [Int]) -> Tensor { x.broadcast(to: shape) }

/// Each piece along an axis so many times in a row.
public func repeated(_ x: Tensor, _ count: Int, axis: Int = 0) -> Tensor { x.repeated(count, axis: axis) }

/// The pieces along an axis moved on by so many places; what falls off at the end comes back at the beginning.
public func rolled(_ x: Tensor, by places: Int, axis: Int = 0) -> Tensor { x.rolled(by: places, axis: axis) }

/// So many equal parts along an axis.
public func split(_ x: Tensor, parts: Int, axis: Int = 0) -> [Tensor] { x.split(parts: parts, axis: axis) }

/// The elements on and below a diagonal, zeros above; `k` moves the diagonal to the right.
public func tril(_ x: Tensor, _ k: Int = 0) -> Tensor { x.tril(k) }

/// The elements on and above a diagonal, zeros below; `k` moves the diagonal to the right.
public func triu(_ x: Tensor, _ k: Int = 0) -> Tensor { x.triu(k) }
