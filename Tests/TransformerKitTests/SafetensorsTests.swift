import Foundation
import TensorEngine
import Testing
import TransformerKit

@Suite struct SafetensorsTests {
  private func file(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
    let url = folder.deletingLastPathComponent().appending(path: "PyTorchGoldens").appending(path: name)
    return [UInt8](try Data(contentsOf: url))
  }

  /// The tensors of safetensors_roundtrip.py.
  let tensors: [(name: String, tensor: Tensor)] = [
    ("layers.0.weight", (Tensor.arange(6) / 3).reshaped([2, 3])),
    ("layers.0.bias", Tensor([Double.infinity, -.infinity, .nan, -0.0, 0x1p-149, 3.4028234663852886e38])),
    ("double", (Tensor.arange(4, dtype: .float64) / 7).reshaped([1, 4, 1])),
    ("counts", Tensor([-2_147_483_648, -1, 0, 2_147_483_647], dtype: .int32)),
    ("flags", Tensor([[true, false], [false, true]])),
    ("scalar", Tensor(2.5)),
    ("empty", Tensor.zeros([0, 3])),
    ("größe \"q\" \\ \t\u{1} 𝔸", Tensor([7], dtype: .int32)),
  ]
  private let metadata = ["format": "pt\n\u{2} \"ä\""]

  private func isSame(_ a: Tensor, _ b: Tensor) -> Bool {
    a.dtype == b.dtype && a.shape == b.shape && a.scalars.map(\.bitPattern) == b.scalars.map(\.bitPattern)
  }

  @Test func bytesAreThoseOfPython() throws {
    let ours = Safetensors(tensors, metadata: metadata).bytes
    #expect(ours == (try file("written.safetensors")))
    // The order in which tensors are given does not matter.
    #expect(Safetensors(tensors.reversed(), metadata: metadata).bytes == ours)
    #expect(
      Safetensors(Dictionary(uniqueKeysWithValues: tensors.map { ($0.name, $0.tensor) }), metadata: metadata).bytes
        == ours)
  }

  @Test func readsWhatPythonWrote() throws {
    let found = try Safetensors(bytes: try file("written.safetensors"))
    #expect(found.metadata == metadata)
    #expect(found.tensors.count == tensors.count)
    for (name, tensor) in tensors { #expect(isSame(try #require(found[name]), tensor), "\(name)") }
    #expect(found["no"] == nil)
    #expect(found.dictionary.count == tensors.count)
    // Largest elements first, then by name.
    #expect(found.tensors.prefix(3).map(\.name) == ["double", "empty", "layers.0.bias"])
  }

  @Test func readsOtherTypes() throws {
    let found = try Safetensors(bytes: try file("types.safetensors"))
    func check(_ name: String, _ dtype: DType, _ values: [Double]) throws {
      let tensor = try #require(found[name])
      #expect(tensor.dtype == dtype, "\(name)")
      #expect(tensor.scalars.map(\.bitPattern) == values.map(\.bitPattern) || values.last?.isNaN == true, "\(name)")
      for (found, wanted) in zip(tensor.scalars, values) {
        #expect(found == wanted && found.sign == wanted.sign || found.isNaN && wanted.isNaN, "\(name)")
      }
    }
    // What rounding to 11 and to 8 binary digits leaves.
    try check("half", .float32, [1, -2, 0.333251953125, 65504, 0x1p-24, -0.0, .infinity, .nan])
    try check("brain", .float32, [1, -2, 0.333984375, 65536, 6.007030606269836e-08, -0.0, .infinity, .nan])
    try check("long", .int32, [-2_147_483_648, 5, 2_147_483_647])
    try check("short", .int32, [-32768, 32767])
    try check("signed", .int32, [-128, 127])
    try check("byte", .int32, [0, 255])
    try check("word", .int32, [0, 65535])
    try check("unsigned", .int32, [0, 2_147_483_647])
    try check("large", .int32, [1, 2_147_483_647])
  }

  @Test func allHalves() throws {
    let bits = (0...UInt16.max).filter { $0 & 0x7C00 != 0x7C00 || $0 & 0x3FF == 0 }
    let data = bits.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let found = try Safetensors(
      bytes: container(#"{"x":{"dtype":"F16","shape":[\#(bits.count)],"data_offsets":[0,\#(data.count)]}}"#, data))
    #expect(found.tensors[0].tensor.floats.map(\.bitPattern) == bits.map { Float(Float16(bitPattern: $0)).bitPattern })
  }

  @Test func bitsSurvive() throws {
    let x = withSeed(2) { Tensor.randn([37, 11]) }, y = withSeed(3) { Tensor.randn([5], dtype: .float64) }
    let nan = Tensor([Double(Float(bitPattern: 0xFFC1_2345)), 1])
    let found = try Safetensors(bytes: Safetensors(["x": x.T, "y": y, "nan": nan]).bytes)
    #expect(isSame(try #require(found["x"]), x.T))
    #expect(isSame(try #require(found["y"]), y))
    #expect(found["nan"]?.floats[0].bitPattern == 0xFFC1_2345)
    #expect(try Safetensors(bytes: Safetensors([]).bytes).tensors.isEmpty)
  }

  @Test func modelsAreKept() throws {
    let model = TinyNetwork(.float32)
    let stored = Safetensors(model.parameters.map { ($0.name, $0.value) }, metadata: ["steps": "300"])
    let found = try Safetensors(bytes: stored.bytes)
    for parameter in model.parameters { #expect(isSame(try #require(found[parameter.name]), parameter.value)) }
    #expect(found.tensors.allSatisfy { !$0.tensor.requiresGradient })
    #expect(
      found.description == """
        name           type     shape
        first.bias     float32  [8]
        first.weight   float32  [8, 3]
        second.bias    float32  [2]
        second.weight  float32  [2, 8]
        steps: 300
        """)
  }

  /// A file with any header.
  private func container(_ header: String, _ data: [UInt8] = []) -> [UInt8] {
    let length = UInt64(header.utf8.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(8 * $0)) } + Array(header.utf8) + data
  }

  private static let tensor = #""x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}"#

  @Test(arguments: [
    (#"{}"#, 0), (" { } \n", 0), (#"{"__metadata__":{}}"#, 0), ("{\(tensor)}", 4),
    (#"{"x":{"data_offsets":[0,0],"shape":[0,9],"dtype":"BOOL"}}"#, 0),
    (#"{"\u0041\ud835\udd38\/":{"dtype":"U8","shape":[],"data_offsets":[0,1]}}"#, 1),
    (#"{"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]},"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}"#, 3),
  ])
  func allowedFiles(header: String, count: Int) throws {
    let found = try Safetensors(bytes: container(header, Array(repeating: 1, count: count)))
    #expect(found.tensors.reduce(0) { $0 + $1.tensor.count } == (header.contains("F32") ? 1 : count))
    if header.contains("u0041") { #expect(found.tensors[0].name == "A𝔸/") }
    if header.contains(#""b""#) { #expect(found.tensors.map(\.name) == ["a", "b"]) }
  }

  @Test(arguments: [
    ("", 0, "byte 0 of the header: \"{\" is expected"),
    ("[]", 0, "byte 0 of the header: \"{\" is expected"),
    ("{} x", 0, "byte 3 of the header: something follows the end of the header's object"),
    (#"{"x":1}"#, 0, "byte 5 of the header: \"{\" is expected"),
    (#"{"x"}"#, 0, "byte 4 of the header: \":\" is expected"),
    (#"{"x"#, 0, "byte 3 of the header: a string does not end"),
    ("{\"a\nb\":{}}", 0, "byte 4 of the header: a control character within a string"),
    (#"{"\x":{}}"#, 0, "byte 4 of the header: an unknown escape"),
    (#"{"\u12g4":{}}"#, 0, "byte 7 of the header: four hexadecimal digits are expected"),
    (#"{"\ud835":{}}"#, 0, "byte 9 of the header: half a character"),
    (#"{"\udd38":{}}"#, 0, "byte 8 of the header: half a character"),
    (#"{"x":{}}"#, 0, "byte 7 of the header: \"x\" lacks data_offsets, dtype, shape"),
    (#"{"x":{"shape":[1],"shape":[1]}}"#, 0, "byte 26 of the header: \"shape\" is unknown here, or occurs twice"),
    (#"{"x":{"device":"cpu"}}"#, 0, "byte 15 of the header: \"device\" is unknown here, or occurs twice"),
    (#"{"x":{"shape":[-1]}}"#, 0, "byte 15 of the header: an integer from 0 on is expected"),
    (#"{"x":{"shape":[01]}}"#, 0, "byte 17 of the header: an integer begins with 0"),
    (#"{"x":{"shape":[1.5]}}"#, 0, "byte 16 of the header: \"]\" is expected"),
    (#"{"x":{"shape":[9223372036854775808]}}"#, 0, "byte 33 of the header: an integer is too large"),
    (#"{"x":{"data_offsets":[0]}}"#, 0, "byte 24 of the header: data_offsets are two integers"),
    (#"{"__metadata__":{"a":1}}"#, 0, "byte 21 of the header: \"\"\" is expected"),
    (#"{"__metadata__":{"a":"","a":""}}"#, 0, "the name \"a\" occurs twice"),
    ("{\(tensor),\(tensor)}", 4, "the name \"x\" occurs twice"),
    (
      #"{"x":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}}"#, 1,
      "\"x\" has the type F8_E4M3, which cannot be read"
    ),
    ("{\(tensor)}", 3, "\"x\" has the bytes 0 to 4, but the data have 3"),
    ("{\(tensor)}", 5, "the bytes 4 to 5 of the data belong to no tensor"),
    ("{}", 5, "the bytes 0 to 5 of the data belong to no tensor"),
    (#"{"x":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#, 4, "\"x\" has the bytes 4 to 0, but the data have 4"),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#, 4, "\"x\" has 4 bytes where its shape and type need 8"
    ),
    (
      #"{"x":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"y":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}"#, 3,
      "\"x\" and \"y\" share bytes"
    ),
    (
      #"{"x":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"y":{"dtype":"U8","shape":[1],"data_offsets":[2,3]}}"#, 3,
      "the bytes 1 to 2 of the data belong to no tensor"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}"#, 0,
      "\"x\" has the shape [4611686018427387904, 4]: at most 8 axes and 2^62 bytes are possible"
    ),
    (
      #"{"x":{"dtype":"U8","shape":[4611686018427387904,4,0],"data_offsets":[0,0]}}"#, 0,
      "\"x\" has the shape [4611686018427387904, 4, 0]: at most 8 axes and 2^62 bytes are possible"
    ),
    (
      #"{"x":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,1]}}"#, 1,
      "\"x\" has the shape [1, 1, 1, 1, 1, 1, 1, 1, 1]: at most 8 axes and 2^62 bytes are possible"
    ),
    (
      #"{"x":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#, 8,
      "\"x\" has the integer 72340172838076673, which int32 cannot hold"
    ),
  ])
  func brokenFiles(header: String, count: Int, problem: String) {
    let bytes = container(header, Array(repeating: 1, count: count))
    let error = #expect(throws: SafetensorsError.self) { try Safetensors(bytes: bytes) }
    #expect(error?.description == "safetensors: " + problem)
  }

  @Test func brokenLengths() {
    func text(_ bytes: [UInt8]) -> String? {
      let error = #expect(throws: SafetensorsError.self) { try Safetensors(bytes: bytes) }
      return error?.description
    }
    #expect(text([1, 2, 3]) == "safetensors: a file of 3 bytes has no header: its length alone takes 8")
    let huge = text(Array(repeating: 255, count: 9))
    #expect(
      huge == "safetensors: the header is said to have 18446744073709551615 bytes: a valid one has at most 100000000")
    #expect(
      text([9, 0, 0, 0, 0, 0, 0, 0, 123])
        == "safetensors: the header is said to have 9 bytes, but the file has only 1 after its length")
    let invalid: [UInt8] = [5, 0, 0, 0, 0, 0, 0, 0, 123, 34, 0xC3, 34, 125]
    #expect(text(invalid) == "safetensors: byte 4 of the header: a string is not UTF-8")
  }

  /// Whatever the bytes are, reading them ends with tensors or an error.
  @Test func noBytesStopTheProgram() throws {
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var good = 0, bad = 0
    func read(_ bytes: [UInt8]) {
      do {
        let found = try Safetensors(bytes: bytes)
        // What was read can be written, and is the same when it is read again.
        #expect((try? Safetensors(bytes: found.bytes))?.tensors.map(\.name) != nil)
        good += 1
      } catch { bad += 1 }
    }
    let valid = [try file("written.safetensors"), try file("types.safetensors")]
    for round in 0..<6000 {
      var bytes = valid[round % 2]
      for _ in 0..<(1 + random(3)) {
        switch random(4) {
        case 0: bytes[random(bytes.count)] = UInt8(random(256))
        case 1: bytes[random(bytes.count)] ^= UInt8(1 << random(8))
        case 2: bytes.remove(at: random(bytes.count))
        default: bytes.insert(Array(#"{}[]",:0129\u"#.utf8)[random(13)], at: random(bytes.count))
        }
      }
      read(bytes)
    }
    let words = [
      #"{"#, #"}"#, #"""#, #""x":"#, "[", "]", ",", "0", "12", #""dtype":"F32""#, #""shape":"#, #""data_offsets":"#,
    ]
    for _ in 0..<6000 {
      read(container((0..<random(12)).map { _ in words[random(words.count)] }.joined(), [0, 0, 0, 0]))
      read((0..<random(40)).map { _ in UInt8(random(256)) })
    }
    #expect(good > 100 && bad > 10_000)
  }

  @Test func misuse() {
    #expect(Misuse.storedTwice(["a", "b", "a"]).text == "Safetensors: two tensors have the name \"a\"")
    #expect(Misuse.storedAsMetadata().text == "Safetensors: a tensor cannot have the name \"__metadata__\"")
  }
}
