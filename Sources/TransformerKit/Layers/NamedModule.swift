/// A part of a model and the path to it, such as `encoder.layers.0.attention`; the model's own path is empty.
public struct NamedModule {
  /// The names of the properties on the way, joined by points; elements of arrays are numbers.
  public let name: String
  /// The part.
  public let module: any Module
  /// The parameters that it holds itself, not by its parts, without those that an earlier part shares.
  public internal(set) var parameters: [NamedParameter] = []

  /// What tells one object from another; nil for a module that is a structure.
  var identity: ObjectIdentifier? { type(of: module) is AnyClass ? ObjectIdentifier(module as AnyObject) : nil }

  init(name: String, module: any Module) {
    self.name = name
    self.module = module
  }
}
