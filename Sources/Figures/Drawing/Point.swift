/// A point of the drawing in pixels, y downwards.
package struct Point: Hashable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
