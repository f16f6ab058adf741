"""Writes ../TransformerKitTests/PyTorchGoldens.swift: what PyTorch computes for small layers, in float64 and in float32.

Run with an environment that has PyTorch; the file says which version it was. Inputs are sines of their position,
so that the tests can make the same ones without random numbers.
"""
import math
import pathlib

import torch


def wave(shape, phase):
    n = math.prod(shape)
    values = [math.sin(0.7 * i + phase) for i in range(n)]
    return torch.tensor(values, dtype=torch.float64).reshape(shape)


def fill(module):
    for index, parameter in enumerate(module.parameters()):
        parameter.data = wave(parameter.shape, 0.3 + index).to(parameter.dtype)
    return module


def softmax(dtype):
    return torch.softmax(3 * wave([3, 5], 0.1).to(dtype), -1)


def attention(dtype, **options):
    q, k, v = (wave([2, 2, n, 4], p).to(dtype) for n, p in ((3, 0.1), (5, 0.2), (5, 0.3)))
    return torch.nn.functional.scaled_dot_product_attention(q, k, v, **options)


def layer_norm(dtype):
    return fill(torch.nn.LayerNorm(7).to(dtype))(wave([3, 7], 0.1).to(dtype))


def rnn(dtype):
    network = fill(torch.nn.RNN(3, 4, batch_first=True).to(dtype))
    return network(wave([2, 5, 3], 0.1).to(dtype))[0]


def rnn_gradient(dtype):
    network = fill(torch.nn.RNN(3, 4, batch_first=True).to(dtype))
    network(wave([2, 5, 3], 0.1).to(dtype))[0].square().sum().backward()
    return network.weight_hh_l0.grad


def multi_head(dtype):
    module = torch.nn.MultiheadAttention(8, 2, batch_first=True).to(dtype)
    module.in_proj_weight.data = wave([24, 8], 0.3).to(dtype)
    module.in_proj_bias.data = wave([24], 1.3).to(dtype)
    module.out_proj.weight.data = wave([8, 8], 2.3).to(dtype)
    module.out_proj.bias.data = wave([8], 3.3).to(dtype)
    x = wave([2, 4, 8], 0.1).to(dtype)
    return module(x, x, x, need_weights=False)[0]


CASES = {
    "softmax": softmax,
    "attention": attention,
    "causalAttention": lambda dtype: attention(dtype, is_causal=True),
    "layerNorm": layer_norm,
    "rnn": rnn,
    "rnnGradient": rnn_gradient,
    "multiHead": multi_head,
}


def literal(values, tensor):
    numbers = [repr(float(v)) for v in tensor.detach().flatten().tolist()]
    lines = [", ".join(numbers[i:i + 5]) for i in range(0, len(numbers), 5)]
    return values + ": [\n      " + ",\n      ".join(lines) + ",\n    ]"


def main():
    lines = [
        "// Made by make_goldens.py with PyTorch " + torch.__version__.split("+")[0] + "; do not edit.",
        "// swift-format-ignore-file",
        "",
        "/// What PyTorch computes: the truth in double precision, and its own result in single precision.",
        "struct Golden: Sendable {",
        "  let shape: [Int]",
        "  let double: [Double]",
        "  let single: [Double]",
        "}",
        "",
        "extension Golden {",
    ]
    for name, compute in CASES.items():
        double, single = compute(torch.float64), compute(torch.float32)
        shape = list(double.shape)
        lines.append(f"  static let {name} = Golden(\n    shape: {shape},")
        lines.append("    " + literal("double", double) + ",")
        lines.append("    " + literal("single", single) + ")")
    lines.append("}")
    target = pathlib.Path(__file__).parent.parent / "TransformerKitTests"
    (target / "PyTorchGoldens.swift").write_text("\n".join(lines) + "\n")


main()
