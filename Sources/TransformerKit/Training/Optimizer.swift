/// A rule that changes the parameters of a model by their gradients.
///
/// `loss.backward()` leaves the gradients in the parameters and adds to what is there: called several times before
/// `step()`, it accumulates. `clearGradients()` begins anew.
public protocol Optimizer: AnyObject {
  /// The model whose parameters are changed.
  var model: any Module { get }
  /// η of the next step; a schedule sets it before each.
  var learningRate: Double { get set }
  /// Changes all parameters that have a gradient; those without one, such as frozen ones, stay what they are.
  func step()
}

extension Optimizer {
  /// Forgets the gradients of all parameters.
  public func clearGradients() { model.clearGradients() }
}
