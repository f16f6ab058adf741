internal import TensorEngine

/// A type of numbers in a file, and the type of tensors that takes it.
enum StoredType: String {
  case float64 = "F64"
  case float32 = "F32"
  case float16 = "F16"
  case bfloat16 = "BF16"
  case int64 = "I64"
  case int32 = "I32"
  case int16 = "I16"
  case int8 = "I8"
  case uint64 = "U64"
  case uint32 = "U32"
  case uint16 = "U16"
  case uint8 = "U8"
  case bool = "BOOL"

  /// How a tensor is written.
  init(_ dtype: DType) {
    switch dtype {
    case .float64: self = .float64
    case .float32: self = .float32
    case .int32: self = .int32
    case .bool: self = .bool
    }
  }

  /// The bytes of one element.
  var width: Int {
    switch self {
    case .float64, .int64, .uint64: 8
    case .float32, .int32, .uint32: 4
    case .float16, .bfloat16, .int16, .uint16: 2
    case .int8, .uint8, .bool: 1
    }
  }

  /// Where tensors of a type that is written stand in a file; large elements come first, so that all are aligned.
  var rank: Int {
    switch self {
    case .float64: 0
    case .float32: 1
    case .int32: 2
    default: 3
    }
  }
}
