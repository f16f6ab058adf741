import Foundation
import TensorEngine

extension OperationCatalog {
  static let elementwise: [Operation] = {
    var list = OperationList()
    let one: @Sendable (Int) -> [Input] = { [Input(shape: [3, $0])] }
    let positive: @Sendable (Int) -> [Input] = { [Input(shape: [3, $0], shift: 2.1)] }
    // Away from zero, where a derivative jumps.
    let odd: @Sendable (Int) -> [Input] = { [Input(shape: [3, $0], shift: 0.01)] }
    list.add("exp", ["exp"], one, { exp($0[0]) }, { $0[0].map(Foundation.exp) }, or: [{ $0[0].exp() }])
    list.add("log", ["log"], positive, { log($0[0]) }, { $0[0].map(Foundation.log) }, or: [{ $0[0].log() }])
    list.add("sin", ["sin"], one, { sin($0[0]) }, { $0[0].map(Foundation.sin) }, or: [{ $0[0].sin() }])
    list.add("cos", ["cos"], one, { cos($0[0]) }, { $0[0].map(Foundation.cos) }, or: [{ $0[0].cos() }])
    list.add("tanh", ["tanh"], one, { tanh($0[0]) }, { $0[0].map(Foundation.tanh) }, or: [{ $0[0].tanh() }])
    list.add("erf", ["erf"], one, { erf($0[0]) }, { $0[0].map(Foundation.erf) }, or: [{ $0[0].erf() }])
    list.add(
      "sqrt", ["sqrt"], positive, { sqrt($0[0]) }, { $0[0].map { $0.squareRoot() } },
      or: [{ $0[0].sqrt() }, { pow($0[0], 0.5) }])
    list.add(
      "square", ["square"], one, { square($0[0]) }, { $0[0].map { $0 * $0 } },
      or: [{ $0[0].square() }, { pow($0[0], 2) }])
    list.add("abs", ["abs"], odd, { abs($0[0]) }, { $0[0].map(\.magnitude) }, or: [{ $0[0].abs() }])
    list.add(
      "sign", ["sign"], one, { sign($0[0]) }, { $0[0].map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 } }, or: [{ $0[0].sign() }]
    ) { $0.isDifferentiable = false }
    list.add(
      "sigmoid", ["sigmoid"], one, { sigmoid($0[0]) }, { $0[0].map { 1 / (1 + Foundation.exp(-$0)) } },
      or: [{ $0[0].sigmoid() }])
    list.add("relu", ["relu"], odd, { relu($0[0]) }, { $0[0].map { max($0, 0) } }, or: [{ $0[0].relu() }])
    list.add(
      "gelu", ["gelu"], one, { gelu($0[0]) },
      { $0[0].map { $0 * 0.5 * (1 + Foundation.erf($0 / 2.0.squareRoot())) } }, or: [{ $0[0].gelu() }])
    list.add(
      "geluApproximate", ["geluApproximate"], one, { geluApproximate($0[0]) },
      {
        $0[0].map { x in
          0.5 * x * (1 + Foundation.tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
        }
      }, or: [{ $0[0].geluApproximate() }])
    list.add(
      "powers", ["pow"], { [Input(shape: [3, $0], shift: 2.1), Input(shape: [$0], phase: 5, isShared: true)] },
      { pow($0[0], $0[1]) }, { $0[0].zip($0[1], Foundation.pow) })
    list.add(
      "powers of a number", ["pow"], one, { pow(1.75, $0[0]) }, { $0[0].map { Foundation.pow(1.75, $0) } },
      or: [{ pow(Tensor(1.75).asType($0[0].dtype), $0[0]) }]
    ) { $0.isInPyTorch = false }
    list.add(
      "cube", ["pow"], positive, { pow($0[0], 3) }, { $0[0].map { $0 * $0 * $0 } }, or: [{ $0[0].pow(3) }])
    list.add("negate", ["-"], one, { -$0[0] }, { $0[0].map { -$0 } })
    return list.operations
  }()

  static let arithmetic: [Operation] = {
    var list = OperationList()
    let two: @Sendable (Int) -> [Input] = {
      [Input(shape: [3, $0]), Input(shape: [$0], phase: 5, shift: 0.1, isShared: true)]
    }
    let quotient: @Sendable (Int) -> [Input] = {
      [Input(shape: [3, $0]), Input(shape: [3, 1], phase: 5, shift: 2.1)]
    }
    let positive: @Sendable (Int) -> [Input] = { [Input(shape: [3, $0], shift: 2.1)] }
    list.add("add", ["+", "+="], two, { $0[0] + $0[1] }, { $0[0].zip($0[1], +) }, or: [updated { $0 += $1 }])
    list.add("subtract", ["-", "-="], two, { $0[0] - $0[1] }, { $0[0].zip($0[1], -) }, or: [updated { $0 -= $1 }])
    list.add("multiply", ["*"], two, { $0[0] * $0[1] }, { $0[0].zip($0[1], *) })
    list.add("divide", ["/"], quotient, { $0[0] / $0[1] }, { $0[0].zip($0[1], /) })
    list.add("maximum", ["maximum"], two, { maximum($0[0], $0[1]) }, { $0[0].zip($0[1], Swift.max) })
    list.add("minimum", ["minimum"], two, { minimum($0[0], $0[1]) }, { $0[0].zip($0[1], Swift.min) })
    list.add(
      "scalars", ["+", "-", "*", "/", "*=", "/="], positive, { 2 / (1 - $0[0] * 3) - 1.5 + 4 / $0[0] * 0.25 },
      { $0[0].map { 2 / (1 - $0 * 3) - 1.5 + 4 / $0 * 0.25 } },
      or: [
        { x in
          var product = x[0]
          product *= 3
          var quotient = 4 / x[0]
          quotient /= 4
          return 2 / (1 - product) - 1.5 + quotient
        }
      ])
    return list.operations
  }()

  private static func updated(_ update: @escaping @Sendable (inout Tensor, Tensor) -> Void) -> Operation.Form {
    {
      var result = $0[0]
      update(&result, $0[1])
      return result
    }
  }

  static let comparisons: [Operation] = {
    var list = OperationList()
    let two: @Sendable (Int) -> [Input] = { [Input(shape: [3, $0]), Input(shape: [$0], phase: 4, isShared: true)] }
    func add(
      _ name: String, _ symbol: String, _ apply: @escaping Operation.Form,
      _ holds: @escaping @Sendable (Double, Double) -> Bool
    ) {
      list.add(name, [symbol], two, apply, { $0[0].zip($0[1]) { holds($0, $1) ? 1 : 0 } }) {
        $0.isDifferentiable = false
      }
    }
    add("equal", ".==", { $0[0] .== $0[1] }) { $0 == $1 }
    add("notEqual", ".!=", { $0[0] .!= $0[1] }) { $0 != $1 }
    add("less", ".<", { $0[0] .< $0[1] }) { $0 < $1 }
    add("lessOrEqual", ".<=", { $0[0] .<= $0[1] }) { $0 <= $1 }
    add("greater", ".>", { $0[0] .> $0[1] }) { $0 > $1 }
    add("greaterOrEqual", ".>=", { $0[0] .>= $0[1] }) { $0 >= $1 }
    add("both", ".&&", { ($0[0] .> 0) .&& ($0[1] .>= 0) }) { $0 > 0 && $1 >= 0 }
    add("either", ".||", { ($0[0] .< 0) .|| ($0[1] .<= 0) }) { $0 < 0 || $1 <= 0 }
    add("not", ".!", { .!(($0[0] .== 0) .|| ($0[1] .!= 0)) }) { !($0 == 0 || $1 != 0) }
    list.add(
      "which", ["which"],
      { [Input(shape: [$0], phase: 2, kind: .truth, isShared: true), Input(shape: [3, $0]), Input(shape: [3, 1])] },
      { which($0[0], $0[1], $0[2]) },
      { x in Reference(x[1].shape) { x[0][$0] != 0 ? x[1][$0] : x[2][$0] } })
    list.add(
      "whichNumber", ["which"], { [Input(shape: [3, $0], phase: 2, kind: .truth), Input(shape: [3, $0])] },
      { which($0[0], $0[1], 7) + which($0[0], 2.5, $0[1]) },
      { x in Reference(x[1].shape) { x[0][$0] != 0 ? x[1][$0] + 2.5 : 7 + x[1][$0] } })
    return list.operations
  }()
}
