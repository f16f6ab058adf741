"""Writes layers.txt: what PyTorch computes for each layer and small model, and how far its float32 is from its float64.

Run with an environment that has PyTorch. A case has the name of a layer in LayerCatalog; LayerGoldenTests reads the
file, gives the layer the same parameters and inputs, and compares. A case is a few lines:

    case linear
    parameter weight 3x4 phase 1 scale 0.25 shift 0.0
    input 2x4 phase 0 scale 1.0 shift 0.0
    output 2x3 error 2.9e-08
    0.1 0.2 ...                      (the float64 result)
    gradient weight 3x4 error 1e-08  (of the sum of all results times weights, for each parameter and input)
    ...

Where a model has more than 250 parameters, gradients of matrices are given as `contracted`: each row times weights.
An error is the largest difference of PyTorch's float32 result to its float64 result. Parameters have our names; each
case says how PyTorch's module gets them, or defines the layer itself where PyTorch has none.
"""
import math
import pathlib

import torch
import torch.nn.functional as F
from torch import nn
from torch.func import functional_call
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

B, T, S, D, H, HIDDEN = 2, 5, 4, 8, 2, 12


class Numbers:
    def __init__(self, shape, phase=0, scale=1.0, shift=0.0, bound=0):
        self.shape, self.phase, self.scale, self.shift, self.bound = shape, phase, scale, shift, bound

    def tensor(self, dtype):
        residues = [(i * i * 7 + 13 * i + self.phase * 31) % 97 for i in range(math.prod(self.shape))]
        if self.bound:
            return torch.tensor([r % self.bound for r in residues]).reshape(self.shape)
        values = [(r - 48) / 32 * self.scale + self.shift for r in residues]
        return torch.tensor(values, dtype=torch.float64).to(dtype).reshape(self.shape)

    def words(self):
        text = f"{size(self.shape)} phase {self.phase} scale {self.scale} shift {self.shift}"
        return text + (f" index {self.bound}" if self.bound else "")


def size(shape):
    return "x".join(map(str, shape)) or "scalar"


# Parameters by our names.

def linear(name, inputs, outputs, bias=True):
    return {f"{name}weight": [outputs, inputs], **({f"{name}bias": [outputs]} if bias else {})}


def norm(name, width=D):
    return {f"{name}weight": [width], f"{name}bias": [width]}


def attention(name, shared=D, bias=True):
    return {**linear(f"{name}query.", D, D, bias), **linear(f"{name}key.", D, shared, bias),
            **linear(f"{name}value.", D, shared, bias), **linear(f"{name}output.", D, D, bias)}


def feed_forward(name, gated=False, bias=True):
    gate = linear(f"{name}gate.", D, HIDDEN, bias) if gated else {}
    return {**linear(f"{name}expansion.", D, HIDDEN, bias), **gate, **linear(f"{name}contraction.", HIDDEN, D, bias)}


def encoder_layer(name):
    return {**attention(f"{name}attention."), **norm(f"{name}attentionNorm."), **feed_forward(f"{name}feedForward."),
            **norm(f"{name}feedForwardNorm.")}


def decoder_layer(name):
    return {**attention(f"{name}attention."), **norm(f"{name}attentionNorm."), **attention(f"{name}crossAttention."),
            **norm(f"{name}crossAttentionNorm."), **feed_forward(f"{name}feedForward."),
            **norm(f"{name}feedForwardNorm.")}


def stacks(layers, final_norm):
    names = {}
    for stack, layer in (("encoder", encoder_layer), ("decoder", decoder_layer)):
        for i in range(layers):
            names |= layer(f"{stack}.layers.{i}.")
        if final_norm:
            names |= norm(f"{stack}.norm.")
    return names


def recurrent(gates, inputs, hidden, layers=1, directions=1, name=""):
    names = {}
    for layer in range(layers):
        for direction in ("forward", "backward")[:directions]:
            prefix = f"{name}layers.{layer}.{direction}."
            width = inputs if layer == 0 else directions * hidden
            names |= {f"{prefix}inputWeight": [gates * hidden, width], f"{prefix}hiddenWeight": [gates * hidden, hidden],
                      f"{prefix}inputBias": [gates * hidden], f"{prefix}hiddenBias": [gates * hidden]}
    return names


# PyTorch's parameters made of ours.

def torch_attention(p, ours, theirs=""):
    parts = [f"{ours}{part}." for part in ("query", "key", "value")]
    return {f"{theirs}in_proj_weight": torch.cat([p[part + "weight"] for part in parts]),
            f"{theirs}in_proj_bias": torch.cat([p[part + "bias"] for part in parts]),
            f"{theirs}out_proj.weight": p[f"{ours}output.weight"], f"{theirs}out_proj.bias": p[f"{ours}output.bias"]}


def renamed(p, names):
    return {f"{theirs}.{kind}": p[f"{ours}.{kind}"] for ours, theirs in names.items() for kind in ("weight", "bias")}


def torch_encoder_layer(p, ours, theirs=""):
    return torch_attention(p, f"{ours}attention.", f"{theirs}self_attn.") | renamed(p, {
        f"{ours}attentionNorm": f"{theirs}norm1", f"{ours}feedForward.expansion": f"{theirs}linear1",
        f"{ours}feedForward.contraction": f"{theirs}linear2", f"{ours}feedForwardNorm": f"{theirs}norm2"})


def torch_decoder_layer(p, ours, theirs=""):
    return (torch_attention(p, f"{ours}attention.", f"{theirs}self_attn.")
            | torch_attention(p, f"{ours}crossAttention.", f"{theirs}multihead_attn.") | renamed(p, {
                f"{ours}attentionNorm": f"{theirs}norm1", f"{ours}crossAttentionNorm": f"{theirs}norm2",
                f"{ours}feedForward.expansion": f"{theirs}linear1",
                f"{ours}feedForward.contraction": f"{theirs}linear2", f"{ours}feedForwardNorm": f"{theirs}norm3"}))


def torch_stacks(p, layers, final_norm):
    theirs = {}
    for i in range(layers):
        theirs |= torch_encoder_layer(p, f"encoder.layers.{i}.", f"encoder.layers.{i}.")
        theirs |= torch_decoder_layer(p, f"decoder.layers.{i}.", f"decoder.layers.{i}.")
    return theirs | (renamed(p, {"encoder.norm": "encoder.norm", "decoder.norm": "decoder.norm"}) if final_norm else {})


def dtype_of(p):
    return next(iter(p.values())).dtype


def run(module, p, theirs, *arguments, **options):
    return functional_call(module.to(dtype_of(p)), theirs, arguments, options)


BLOCKED = torch.ones(T, T).triu(1).bool()
PADDED = torch.arange(T) >= torch.tensor([[5], [3]])
KEPT = Numbers([T, T], 2, bound=2).tensor(torch.float64).bool() | torch.eye(T).bool()


def multi_head(p, q, k, **options):
    module = nn.MultiheadAttention(D, H, batch_first=True)
    return [run(module, p, torch_attention(p, ""), q, k, k, need_weights=False, **options)[0]]


def encode(p, x, norm_first, activation="relu", ours="", causal=False, eps=1e-5):
    layer = nn.TransformerEncoderLayer(D, H, HIDDEN, 0, activation, eps, batch_first=True, norm_first=norm_first)
    return run(layer, p, torch_encoder_layer(p, ours), x, src_mask=BLOCKED if causal else None)


def decode(p, x, memory, norm_first):
    layer = nn.TransformerDecoderLayer(D, H, HIDDEN, 0, batch_first=True, norm_first=norm_first)
    return [run(layer, p, torch_decoder_layer(p, ""), x, memory, tgt_mask=BLOCKED)]


def transformer(p, source, target, norm_first=False, padded=None):
    module = nn.Transformer(
        D, H, 2, 2, HIDDEN, 0, batch_first=True, norm_first=norm_first)
    if "encoder.norm.weight" not in p:
        module.encoder.norm = module.decoder.norm = None
    return run(module, p, torch_stacks(p, 2, "encoder.norm.weight" in p), source, target, tgt_mask=BLOCKED,
               src_key_padding_mask=padded, memory_key_padding_mask=padded)


def recurrence(kind, layers=1, directions=1, lengths=None, name="", hidden=3):
    def compute(p, x):
        module = kind(x.shape[-1], hidden, layers, batch_first=True, bidirectional=directions == 2).to(x.dtype)
        theirs = {}
        for layer in range(layers):
            for suffix, direction in (("", "forward"), ("_reverse", "backward"))[:directions]:
                for t, o in (("weight_ih", "inputWeight"), ("weight_hh", "hiddenWeight"), ("bias_ih", "inputBias"),
                             ("bias_hh", "hiddenBias")):
                    theirs[f"{t}_l{layer}{suffix}"] = p[f"{name}layers.{layer}.{direction}.{o}"]
        module._flat_weights = [theirs[n] for n in module._flat_weights_names]
        given = x if lengths is None else pack_padded_sequence(x, torch.tensor(lengths), True, enforce_sorted=False)
        outputs, states = module(given)
        if lengths is not None:
            outputs = pad_packed_sequence(outputs, True, total_length=x.shape[1])[0]
        return [outputs, *(states if isinstance(states, tuple) else [states])]
    return compute


# Definitions of what PyTorch does not have.

def heads(x, count):
    return x.unflatten(-1, (count, -1)).transpose(1, 2)


def projected(p, x, count=H, shared=H):
    return [heads(F.linear(x, p[f"{n}.weight"], p.get(f"{n}.bias")), c)
            for n, c in (("query", count), ("key", shared), ("value", shared))]


def attended(p, q, k, v, **options):
    result = F.scaled_dot_product_attention(q, k, v, **options)
    return [F.linear(result.transpose(1, 2).flatten(2), p["output.weight"], p.get("output.bias"))]


def rotated(x, offset=0):
    """Su et al.: each pair as a complex number times e^(i m theta)."""
    angles = torch.outer(torch.arange(x.shape[-2], dtype=torch.float64) + offset,
                         10000.0 ** (-torch.arange(0, x.shape[-1], 2, dtype=torch.float64) / x.shape[-1]))
    turn = torch.complex(angles.cos().to(x.dtype), angles.sin().to(x.dtype))
    return torch.view_as_real(torch.view_as_complex(x.unflatten(-1, (-1, 2)).contiguous()) * turn).flatten(-2)


def rotary(p, x):
    q, k, v = projected(p, x)
    return attended(p, rotated(q), rotated(k), v, is_causal=True)


def alibi(p, x):
    bias = [[[-(2.0 ** (-8 * (h + 1) / H)) * (i - j) if j <= i else -math.inf for j in range(T)] for i in range(T)]
            for h in range(H)]
    return attended(p, *projected(p, x), attn_mask=torch.tensor(bias, dtype=x.dtype))


def grouped(p, x):
    return attended(p, *projected(p, x, 4, 2), is_causal=True, enable_gqa=True)


def weighted(scores, values):
    weights = scores.softmax(-1)
    return [(weights.unsqueeze(1) @ values).squeeze(1), weights]


def bahdanau(p, s, h, name=""):
    e = torch.tanh((s @ p[f"{name}query.weight"].T).unsqueeze(1) + h @ p[f"{name}key.weight"].T)
    return (e @ p[f"{name}score.weight"].T).squeeze(-1)


def masked(scores):
    return scores.masked_fill(torch.arange(T) >= torch.tensor([[5], [3]]), -math.inf)


def luong_concat(p, h, keys):
    pairs = torch.cat([h.unsqueeze(1).expand(-1, T, -1), keys], -1)
    return weighted((torch.tanh(pairs @ p["weight.weight"].T) @ p["combination.weight"].T).squeeze(-1), keys)


def sines(count, width, dtype):
    rows = [[f(pos / 10000 ** (2 * i / width)) for i in range(width // 2) for f in (math.sin, math.cos)]
            for pos in range(count)]
    return torch.tensor(rows, dtype=torch.float64).to(dtype)


def gated(p, x):
    hidden = F.silu(F.linear(x, p["expansion.weight"], p["expansion.bias"])) * F.linear(
        x, p["gate.weight"], p["gate.bias"])
    return [F.linear(hidden, p["contraction.weight"], p["contraction.bias"])]


def plain_feed_forward(activation):
    return lambda p, x: [F.linear(activation(F.linear(x, p["expansion.weight"], p["expansion.bias"])),
                                  p["contraction.weight"], p["contraction.bias"])]


def gpt(p, tokens):
    x = p["tokens.weight"][tokens] + p["positions.weight"][:T]
    for i in range(2):
        x = encode(p, x, True, lambda h: F.gelu(h, approximate="tanh"), f"blocks.{i}.", causal=True)
    return [F.layer_norm(x, [D], p["norm.weight"], p["norm.bias"]) @ p["tokens.weight"].T]


def bert(p, tokens, segments):
    x = p["bert.tokens.weight"][tokens] + p["bert.positions.weight"][:T] + p["bert.segments.weight"][segments]
    x = F.layer_norm(x, [D], p["bert.norm.weight"], p["bert.norm.bias"], 1e-12)
    for i in range(2):
        x = encode(p, x, False, "gelu", f"bert.encoder.layers.{i}.", eps=1e-12)
    pooled = torch.tanh(F.linear(x[:, 0], p["bert.pooler.weight"], p["bert.pooler.bias"]))
    y = F.gelu(F.linear(x, p["transform.weight"], p["transform.bias"]))
    y = F.layer_norm(y, [D], p["norm.weight"], p["norm.bias"], 1e-12)
    return [y @ p["bert.tokens.weight"].T + p["bias"], pooled]


def translation(p, source, target):
    table = p["sourceEmbedding.weight"]
    x, y = (table[t] * math.sqrt(D) + sines(T, D, table.dtype) for t in (source, target))
    return [transformer(p, x, y, padded=PADDED) @ table.T]


def seq2seq(p, source, target):
    h, last = recurrence(nn.GRU, 1, 2, [5, 3], "encoder.")(p, p["sourceEmbedding.weight"][source])
    s = torch.tanh(F.linear(last[1], p["bridge.weight"], p["bridge.bias"]))
    logits = []
    for t in range(T):
        context = weighted(masked(bahdanau(p, s, h, "attention.")), h)[0]
        x = torch.cat([p["targetEmbedding.weight"][target[:, t]], context], -1)
        s = torch.gru_cell(x, s, p["decoder.inputWeight"], p["decoder.hiddenWeight"], p["decoder.inputBias"],
                           p["decoder.hiddenBias"])
        logits.append(F.linear(torch.cat([s, context], -1), p["output.weight"], p["output.bias"]))
    return [torch.stack(logits, 1)]


X = Numbers([B, T, D])
Y = Numbers([B, T, D], 5)
MEMORY = Numbers([B, S, D], 5)
TOKENS, OTHERS = Numbers([B, T], 3, bound=7), Numbers([B, T], 4, bound=7)
NARROW = Numbers([B, T, 4])
STATE, STATES = Numbers([B, 4]), Numbers([B, T, 6], 5)
GRU2SEQ = {"sourceEmbedding.weight": [7, 4], "targetEmbedding.weight": [7, 4], **recurrent(3, 4, 3, 1, 2, "encoder."),
           **linear("bridge.", 3, 3), "attention.query.weight": [3, 3], "attention.key.weight": [3, 6],
           "attention.score.weight": [1, 3], "decoder.inputWeight": [9, 10], "decoder.hiddenWeight": [9, 3],
           "decoder.inputBias": [9], "decoder.hiddenBias": [9], **linear("output.", 9, 7)}
ADDITIVE = {"query.weight": [3, 4], "key.weight": [3, 6], "score.weight": [1, 3]}

CASES = {
    "linear": (linear("", D, 3), [X], lambda p, x: [F.linear(x, p["weight"], p["bias"])]),
    "embedding": ({"weight": [7, D]}, [TOKENS], lambda p, t: [F.embedding(t, p["weight"])]),
    "layerNorm": (norm(""), [X], lambda p, x: [F.layer_norm(x, [D], p["weight"], p["bias"])]),
    "rmsNorm": ({"weight": [D]}, [X], lambda p, x: [F.rms_norm(x, [D], p["weight"], 2.0 ** -23)]),
    "feedForward": (feed_forward(""), [X], plain_feed_forward(F.relu)),
    "feedForwardGELU": (feed_forward(""), [X], plain_feed_forward(F.gelu)),
    "feedForwardApproximate": (feed_forward(""), [X], plain_feed_forward(lambda h: F.gelu(h, approximate="tanh"))),
    "feedForwardGated": (feed_forward("", True), [X], gated),
    "selfAttention": (attention(""), [X], lambda p, x: multi_head(p, x, x)),
    "crossAttention": (attention(""), [X, MEMORY], multi_head),
    "causalAttention": (attention(""), [X], lambda p, x: multi_head(p, x, x, attn_mask=BLOCKED)),
    "keptAttention": (attention(""), [X], lambda p, x: multi_head(p, x, x, attn_mask=~KEPT)),
    "paddedAttention": (attention(""), [X], lambda p, x: multi_head(p, x, x, key_padding_mask=PADDED)),
    "groupedAttention": (attention("", D // 2, False), [X], grouped),
    "rotaryAttention": (attention(""), [X], rotary),
    "alibiAttention": (attention(""), [X], alibi),
    "rotary": ({}, [X], lambda p, x: [rotated(x, 3)]),
    "encoderLayer": (encoder_layer(""), [X], lambda p, x: [encode(p, x, False)]),
    "encoderLayerNormFirst": (encoder_layer(""), [X], lambda p, x: [encode(p, x, True, "gelu")]),
    "decoderLayer": (decoder_layer(""), [X, MEMORY], lambda p, x, m: decode(p, x, m, False)),
    "decoderLayerNormFirst": (decoder_layer(""), [X, MEMORY], lambda p, x, m: decode(p, x, m, True)),
    "stacks": (stacks(2, True), [X, Y], lambda p, x, y: [transformer(p, x, y)]),
    "stacksNormFirst": (stacks(2, True), [X, Y], lambda p, x, y: [transformer(p, x, y, True)]),
    **{f"{name}{suffix}": (recurrent(gates, 4, 3, *options[:2]), [NARROW], recurrence(kind, *options))
       for name, kind, gates in (("rnn", nn.RNN, 1), ("lstm", nn.LSTM, 4), ("gru", nn.GRU, 3))
       for suffix, options in (("", (1, 1)), ("TwoLayers", (2, 1)), ("BothDirections", (2, 2)),
                               ("Packed", (2, 2, [3, 5])))},
    "bahdanau": (ADDITIVE, [STATE, STATES], lambda p, s, h: weighted(bahdanau(p, s, h), h)),
    "bahdanauPadded": (ADDITIVE, [STATE, STATES], lambda p, s, h: weighted(masked(bahdanau(p, s, h)), h)),
    "luongDot": ({}, [STATE, NARROW], lambda p, h, k: weighted((k @ h.unsqueeze(-1)).squeeze(-1), k)),
    "luongGeneral": ({"weight.weight": [4, 6]}, [STATE, STATES], lambda p, h, k: weighted(
        torch.einsum("bq,qk,btk->bt", h, p["weight.weight"], k), k)),
    "luongConcat": ({"weight.weight": [4, 10], "combination.weight": [1, 4]}, [STATE, STATES], luong_concat),
    "gpt": ({"tokens.weight": [7, D], "positions.weight": [6, D], **encoder_layer("blocks.0."),
             **encoder_layer("blocks.1."), **norm("norm.")}, [TOKENS], gpt),
    "bert": ({"bert.tokens.weight": [7, D], "bert.positions.weight": [6, D], "bert.segments.weight": [2, D],
              **norm("bert.norm."), **encoder_layer("bert.encoder.layers.0."), **encoder_layer("bert.encoder.layers.1."),
              **linear("bert.pooler.", D, D), **linear("transform.", D, D), **norm("norm."), "bias": [7]},
             [TOKENS, Numbers([B, T], 6, bound=2)], bert),
    "transformer": ({"sourceEmbedding.weight": [7, D], **stacks(2, False)}, [TOKENS, OTHERS], translation),
    "seq2seq": (GRU2SEQ, [TOKENS, OTHERS], seq2seq),
}


def parameter(index, name, shape):
    """Norms are near one, all others small enough that softmax and tanh are not saturated."""
    is_norm = name.endswith("weight") and len(shape) == 1
    return Numbers(shape, index + 1, 0.25, 1.0 if is_norm else 0.0)


def compute(numbers, inputs, function, dtype):
    p = {name: given.tensor(dtype).requires_grad_() for name, given in numbers.items()}
    tensors = [given.tensor(dtype) for given in inputs]
    leaves = dict(p) | {f"input{i}": t.requires_grad_() for i, t in enumerate(tensors) if t.is_floating_point()}
    outputs = function(p, *tensors)
    sum((y * Numbers(list(y.shape), 9).tensor(dtype)).sum() for y in outputs).backward()
    return [y.detach() for y in outputs], {name: leaf.grad for name, leaf in leaves.items()}


def block(kind, double, single):
    error = (single.double() - double).abs().max().item()
    values = " ".join(f"{v:.12g}" for v in double.flatten().tolist())
    return f"{kind} {size(double.shape)} error {error:.3g}\n{values}\n"


def main():
    torch.set_num_threads(1)
    text = "PyTorch " + torch.__version__.split("+")[0] + "\n"
    for case, (shapes, inputs, function) in CASES.items():
        numbers = {name: parameter(i, name, shape) for i, (name, shape) in enumerate(shapes.items())}
        outputs, gradients = compute(numbers, inputs, function, torch.float64)
        rough, small = compute(numbers, inputs, function, torch.float32)
        text += f"case {case}\n" + "".join(f"parameter {n} {given.words()}\n" for n, given in numbers.items())
        text += "".join(f"input {given.words()}\n" for given in inputs)
        text += "".join(block("output", *pair) for pair in zip(outputs, rough))
        is_large = sum(math.prod(shape) for shape in shapes.values()) > 250
        for name, gradient in gradients.items():
            if is_large and gradient.dim() == 2:
                weights = Numbers([gradient.shape[1]], 9).tensor(torch.float64)
                text += block(f"contracted {name}", gradient @ weights, small[name].double() @ weights)
            else:
                text += block(f"gradient {name}", gradient, small[name])
    (pathlib.Path(__file__).parent / "layers.txt").write_text(text)


main()
