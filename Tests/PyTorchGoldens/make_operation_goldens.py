"""Writes operations.txt: what PyTorch computes for each operation, and how far its float32 is from its float64.

Run with an environment that has PyTorch. A case has the name of an operation in OperationCatalog; OperationGoldenTests
reads the file, makes the same inputs and compares. A case is a few lines:

    case softmax
    input 3x17 phase 0 scale 3.0 shift 0.0
    output 3x17 error 2.9e-08
    0.1 0.2 ...                      (the float64 result)
    gradient 3x17 error 1.1e-08      (of sum(result * weights), one for each floating-point input)
    ...

An error is the largest difference of PyTorch's float32 result to its float64 result.
"""
import math
import pathlib

import torch
import torch.nn.functional as F


class Input:
    def __init__(self, shape, phase=0, scale=1.0, shift=0.0, kind="number", bound=0):
        self.shape, self.phase, self.scale, self.shift, self.kind, self.bound = shape, phase, scale, shift, kind, bound

    def residues(self):
        return [(i * i * 7 + 13 * i + self.phase * 31) % 97 for i in range(math.prod(self.shape))]

    def tensor(self, dtype):
        if self.kind == "index":
            return torch.tensor([r % self.bound for r in self.residues()]).reshape(self.shape)
        if self.kind == "truth":
            return torch.tensor([r % 2 == 1 for r in self.residues()]).reshape(self.shape)
        values = torch.tensor([(r - 48) / 32 * self.scale + self.shift for r in self.residues()], dtype=torch.float64)
        return values.to(torch.float32).to(dtype).reshape(self.shape)

    def line(self):
        size = "x".join(map(str, self.shape)) or "scalar"
        text = f"input {size} phase {self.phase} scale {self.scale} shift {self.shift}"
        return text + {"number": "", "truth": " truth", "index": f" index {self.bound}"}[self.kind]


def index(shape, phase, bound):
    return Input(shape, phase, kind="index", bound=bound)


def scattered(x, y, i):
    return x.index_add(1, i, y)


def assigned(x):
    y = x * 2
    y[1:3, :, 0] = x[0:2, :, 1]
    y[3] = 1.5
    return y


N = 17
ONE = [Input([3, N])]
WIDE = [Input([3, N], scale=3.0)]
POSITIVE = [Input([3, N], shift=2.1)]
AWAY = [Input([3, N], shift=0.01)]
TWO = [Input([3, N]), Input([N], 5, shift=0.1)]
COMPARED = [Input([3, N]), Input([N], 4)]
QUOTIENT = [Input([3, N]), Input([3, 1], 5, shift=2.1)]
MORE = [Input([1, N + 2])]
CUBE = [Input([2, 5, 6])]
FOUR = [Input([4, 3, 6])]
NORM = [Input([3, N]), Input([N], 5), Input([N], 9)]
HEADS = [Input([2, 4, 16]), Input([2, N, 16], 5), Input([2, N, 3], 9)]

CASES = {
    "exp": (ONE, torch.exp), "log": (POSITIVE, torch.log), "sin": (ONE, torch.sin), "cos": (ONE, torch.cos),
    "tanh": (ONE, torch.tanh), "erf": (ONE, torch.erf), "sqrt": (POSITIVE, torch.sqrt),
    "square": (ONE, torch.square), "abs": (AWAY, torch.abs), "sign": (ONE, torch.sign),
    "sigmoid": (ONE, torch.sigmoid), "relu": (AWAY, torch.relu), "gelu": (ONE, F.gelu),
    "geluApproximate": (ONE, lambda x: F.gelu(x, approximate="tanh")),
    "powers": ([Input([3, N], shift=2.1), Input([N], 5)], torch.pow),
    "cube": (POSITIVE, lambda x: x ** 3), "negate": (ONE, torch.neg),
    "add": (TWO, torch.add), "subtract": (TWO, torch.sub), "multiply": (TWO, torch.mul),
    "divide": (QUOTIENT, torch.div), "maximum": (TWO, torch.maximum), "minimum": (TWO, torch.minimum),
    "scalars": (POSITIVE, lambda x: 2 / (1 - x * 3) - 1.5 + 4 / x * 0.25),
    "equal": (COMPARED, torch.eq), "notEqual": (COMPARED, torch.ne), "less": (COMPARED, torch.lt),
    "lessOrEqual": (COMPARED, torch.le), "greater": (COMPARED, torch.gt), "greaterOrEqual": (COMPARED, torch.ge),
    "both": (COMPARED, lambda a, b: (a > 0) & (b >= 0)), "either": (COMPARED, lambda a, b: (a < 0) | (b <= 0)),
    "not": (COMPARED, lambda a, b: ~((a == 0) | (b != 0))),
    "which": ([Input([N], 2, kind="truth"), Input([3, N]), Input([3, 1])], torch.where),
    "whichNumber": ([Input([3, N], 2, kind="truth"), Input([3, N])],
                    lambda c, x: torch.where(c, x, 7.0) + torch.where(c, 2.5, x)),
    "sum": (ONE, lambda x: x.sum(-1)), "sumOfColumns": ([Input([N, 5])], lambda x: x.sum(-2)),
    "sumOfAll": (ONE, torch.sum), "mean": (ONE, lambda x: x.mean(-1)),
    "variance": (ONE, lambda x: x.var(-1, correction=0)),
    "sampleVariance": ([Input([3, N + 1])], lambda x: x.var(-1)),
    "standardDeviation": ([Input([3, N + 1])], lambda x: x.std(-1, correction=0)),
    "max": (ONE, lambda x: x.max(-1)[0]), "min": (ONE, lambda x: x.min(-1)[0]),
    "argMax": (ONE, lambda x: x.argmax(-1)), "argMin": (ONE, lambda x: x.argmin(-1)),
    "logSumExp": (ONE, lambda x: x.logsumexp(-1)), "norm": (ONE, lambda x: x.norm(dim=-1)),
    "topK": (MORE, lambda x: x.topk(3)[0]), "topKPlaces": (MORE, lambda x: x.topk(3)[1]),
    "softmax": (WIDE, lambda x: x.softmax(-1)), "logSoftmax": (WIDE, lambda x: x.log_softmax(-1)),
    "layerNorm": (NORM, lambda x, w, b: F.layer_norm(x, [N], w, b, 0.25)),
    "rmsNorm": (NORM[:2], lambda x, w: F.rms_norm(x, [N], w, 0.25)),
    "crossEntropy": ([Input([5, N], scale=3.0), index([5], 3, N)], F.cross_entropy),
    "smoothedCrossEntropy": (
        [Input([5, N + 1], scale=3.0), index([5], 3, N + 1)],
        lambda x, t: F.cross_entropy(x, t, ignore_index=1, label_smoothing=0.1)),
    "matmul": ([Input([3, 600]), Input([600, 5], 5)], torch.matmul),
    "wideMatmul": ([Input([N, 4]), Input([4, N], 5)], torch.matmul),
    "matmulWithShared": ([Input([2, 3, N]), Input([N, 5], 5)], torch.matmul),
    "matmulWithVector": ([Input([3, N]), Input([N], 5)], torch.matmul),
    "linear": ([Input([2, 3, N]), Input([5, N], 5), Input([5], 7)], F.linear),
    "einsum": ([Input([2, 3, N]), Input([2, 5, N], 5)], lambda q, k: torch.einsum("bqd,bkd->bqk", q, k)),
    "attention": (HEADS, F.scaled_dot_product_attention),
    "causalAttention": (HEADS, lambda q, k, v: F.scaled_dot_product_attention(q, k, v, is_causal=True)),
    "attentionWeights": (HEADS[:2], lambda q, k: (q @ k.mT / 4).softmax(-1)),
    "cachedAttention": (HEADS, lambda q, k, v: F.scaled_dot_product_attention(
        q, k, v, torch.ones(4, N).tril(N - 4).bool())),
    "maskedAttention": (HEADS + [Input([4, N], 2, kind="truth")], F.scaled_dot_product_attention),
    "additiveAttention": (HEADS + [Input([4, N], 2)], F.scaled_dot_product_attention),
    "groupedAttention": (
        [Input([2, 4, 3, 7]), Input([2, 2, N, 7], 5), Input([2, 2, N, 3], 9)],
        lambda q, k, v: F.scaled_dot_product_attention(q, k, v, enable_gqa=True)),
    "reshaped": (CUBE, lambda x: x.reshape(3, -1)), "flattened": (CUBE, lambda x: x.flatten(1)),
    "transposed": (CUBE, lambda x: x.permute(2, 0, 1)), "swappedAxes": (CUBE, lambda x: x.mT),
    "expandedDimensions": (CUBE, lambda x: x.unsqueeze(1)),
    "broadcast": (CUBE, lambda x: x.unsqueeze(1).expand(2, 3, 5, 6)),
    "repeated": (CUBE, lambda x: x.repeat_interleave(2, 1)), "split": (CUBE, lambda x: x.split(2, 2)[1]),
    "tril": (CUBE, lambda x: x.tril(1)), "triu": (CUBE, lambda x: x.triu(-1)),
    "concatenated": (CUBE, lambda x: torch.cat([x, x * 2], 1)), "stacked": (CUBE, lambda x: torch.stack([x, x * 2], -1)),
    "asType": (CUBE, lambda x: x.to(torch.float64).to(x.dtype)),
    "slice": (FOUR, lambda x: x[1:3, :, 1::2]), "element": (FOUR, lambda x: x[-1, :, 2]),
    "newAxis": (FOUR, lambda x: x[None, 0, ..., None, :]),
    "mask": (FOUR, lambda x: x[torch.tensor([True, False, True, True])]),
    "assignment": (FOUR, assigned),
    "gathered": ([Input([3, 5, N]), index([2, 2], 1, 5)], lambda x, i: x[:, i]),
    "takenAlong": ([Input([3, N, 2]), index([3, 4, 2], 1, N)], lambda x, i: x.gather(1, i)),
    "scatterAdding": ([Input([3, 2, N]), Input([3, 4, N], 5), index([4], 1, 2)], scattered),
}


def run(inputs, function, dtype):
    tensors = [given.tensor(dtype) for given in inputs]
    floating = [t.requires_grad_() for t in tensors if t.is_floating_point()]
    result = function(*tensors)
    gradients = []
    if result.requires_grad:
        (result * Input(list(result.shape), 9).tensor(dtype)).sum().backward()
        gradients = [t.grad if t.grad is not None else torch.zeros_like(t) for t in floating]
    return result.detach(), gradients


def block(kind, double, single):
    size = "x".join(map(str, double.shape)) or "scalar"
    error = (single.double() - double.double()).abs().max().item()
    values = " ".join(repr(v).removesuffix(".0") for v in double.double().flatten().tolist())
    return f"{kind} {size} error {error!r}\n{values}\n"


def main():
    torch.set_num_threads(1)
    text = "PyTorch " + torch.__version__.split("+")[0] + "\n"
    for name, (inputs, function) in CASES.items():
        double, gradients = run(inputs, function, torch.float64)
        single, small = run(inputs, function, torch.float32)
        text += f"case {name}\n" + "".join(given.line() + "\n" for given in inputs)
        text += block("output", double, single)
        for pair in zip(gradients, small):
            text += block("gradient", *pair)
    (pathlib.Path(__file__).parent / "operations.txt").write_text(text)


main()
