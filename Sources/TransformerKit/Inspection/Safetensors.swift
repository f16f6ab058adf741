public import TensorEngine

/// Named tensors as they are kept in a file: the format of the Python package `safetensors`, with which weights are
/// shared.
///
/// A file is the length of a header (8 bytes, little-endian), the header in JSON, which gives for each name the type, the
/// shape and the place of the data, and then the data one tensor after the other.
public struct Safetensors: Sendable {
  /// The tensors in the order of their data.
  public let tensors: [(name: String, tensor: Tensor)]
  /// What else is written in the file, such as where it comes from.
  public let metadata: [String: String]

  /// Tensors by their names, such as a model's `stateDictionary`.
  public init(_ tensors: [String: Tensor], metadata: [String: String] = [:]) {
    self.init(tensors.map { ($0.key, $0.value) }, metadata: metadata)
  }

  /// Tensors with their names, which must differ.
  ///
  /// Their order is that of the file, as the Python package has it: float64, float32, int32, bool, each by name.
  public init(_ tensors: [(name: String, tensor: Tensor)], metadata: [String: String] = [:]) {
    let sorted = tensors.sorted { first, second in
      let (a, b) = (StoredType(first.tensor.dtype), StoredType(second.tensor.dtype))
      return a.rank != b.rank ? a.rank < b.rank : first.name.utf8.lexicographicallyPrecedes(second.name.utf8)
    }
    let names = tensors.map { Array($0.name.utf8) }
    if Set(names).count < names.count { stop(.storedTwice(tensors.map(\.name))) }
    if tensors.contains(where: { $0.name == SafetensorsHeader.metadataKey }) { stop(.storedAsMetadata()) }
    self.init(inOrder: sorted.map { ($0.name, $0.tensor.detached()) }, metadata: metadata)
  }

  init(inOrder tensors: [(name: String, tensor: Tensor)], metadata: [String: String]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// The tensor of a name; nil when there is none.
  public subscript(_ name: String) -> Tensor? { tensors.first { $0.name == name }?.tensor }

  /// The tensors by their names: what `load(stateDictionary:)` of a model takes.
  public var dictionary: [String: Tensor] {
    Dictionary(tensors.map { ($0.name, $0.tensor) }) { first, _ in first }
  }
}

extension Safetensors: CustomStringConvertible {
  /// A table of names, types and shapes, and what else is written in the file.
  public var description: String {
    let table = TextColumns(
      [
        ["name"] + tensors.map(\.name), ["type"] + tensors.map(\.tensor.dtype.description),
        ["shape"] + tensors.map { "\($0.tensor.shape)" },
      ], words: [0, 1, 2])
    let notes = metadata.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      "\n\($0.key): \($0.value)"
    }
    return table.text + notes.joined()
  }
}
