/// A rule that changes the parameters of a model by their gradients.
///
/// `loss.backward()` leaves the gradients in the parameters and adds to what is there: called several times before
/// `step()`, it accumulates. `clearGradients()` begins anew. A rule of one's own is a class with `step(_:)`.
public protocol Optimizer: AnyObject {
  /// The model whose parameters are changed.
  var model: any Module { get }
  /// η of the next step; a schedule sets it before each.
  var learningRate: Double { get set }
  /// Changes the parameters of the model, which are given; those without a gradient, such as frozen ones, stay.
  ///
  /// A training looks the parameters up once and not at each step.
  func step(_ parameters: [NamedParameter])
}

extension Optimizer {
  /// Changes all parameters of the model that have a gradient.
  public func step() { step(model.parameters) }

  /// Forgets the gradients of all parameters.
  public func clearGradients() { model.clearGradients() }
}
