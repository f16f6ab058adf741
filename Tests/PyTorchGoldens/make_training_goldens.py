"""Writes training.txt: 50 steps of each optimiser on a small network, and losses with their gradients, by PyTorch.

Run with an environment that has PyTorch. OptimizerGoldenTests and LossTests make the same numbers and compare. A case:

    case adam
    losses error 1.2e-08
    0.1 0.2 ...                 (the float64 results)
    parameters error 3.4e-08
    ...

An error is the largest difference of PyTorch's float32 result to its float64 result.
"""
import math
import pathlib

import torch
import torch.nn.functional as F

STEPS = 50


def wave(shape, phase):
    values = [math.sin(0.7 * i + phase) for i in range(math.prod(shape))]
    return torch.tensor(values, dtype=torch.float64).reshape(shape)


def network(dtype):
    model = torch.nn.Sequential(torch.nn.Linear(3, 8), torch.nn.Tanh(), torch.nn.Linear(8, 2)).to(dtype)
    for index, parameter in enumerate(model.parameters()):
        parameter.data = (0.5 * wave(parameter.shape, 0.3 + index)).to(dtype)
    return model


def matrices(model, decay):
    groups = [[p for p in model.parameters() if p.dim() > 1], [p for p in model.parameters() if p.dim() <= 1]]
    return [{"params": groups[0], "weight_decay": decay}, {"params": groups[1], "weight_decay": 0}]


def noam(step, dimensions=16, warmup=10, factor=0.2):
    return factor * dimensions ** -0.5 * min(step ** -0.5, step * warmup ** -1.5)


O = torch.optim
OPTIMIZERS = {
    "sgd": lambda m: O.SGD(m.parameters(), lr=0.1),
    "sgdDecay": lambda m: O.SGD(m.parameters(), lr=0.1, weight_decay=0.02),
    "momentum": lambda m: O.SGD(m.parameters(), lr=0.05, momentum=0.9),
    "momentumDecay": lambda m: O.SGD(m.parameters(), lr=0.05, momentum=0.9, weight_decay=0.02),
    "nesterov": lambda m: O.SGD(m.parameters(), lr=0.05, momentum=0.8, nesterov=True),
    "nesterovDecay": lambda m: O.SGD(m.parameters(), lr=0.05, momentum=0.8, nesterov=True, weight_decay=0.02),
    "adam": lambda m: O.Adam(m.parameters(), lr=0.02),
    "adamDecay": lambda m: O.Adam(m.parameters(), lr=0.02, weight_decay=0.03),
    "adamPaper": lambda m: O.Adam(m.parameters(), lr=0.02, betas=(0.9, 0.98), eps=1e-9),
    "adamLargeEps": lambda m: O.Adam(m.parameters(), lr=0.02, eps=0.1),
    "adamW": lambda m: O.AdamW(m.parameters(), lr=0.02),
    "adamWMatrices": lambda m: O.AdamW(matrices(m, 0.5), lr=0.02),
    "noamClipped": lambda m: O.Adam(m.parameters(), lr=1, betas=(0.9, 0.98), eps=1e-9),
    "valueClipped": lambda m: O.SGD(m.parameters(), lr=0.1),
    "accumulated": lambda m: O.Adam(m.parameters(), lr=0.02),
}


def train(name, dtype):
    model = network(dtype)
    optimizer = OPTIMIZERS[name](model)
    x, y = wave([6, 3], 0.1).to(dtype), wave([6, 2], 0.9).to(dtype)
    losses = []
    for step in range(1, STEPS + 1):
        if name == "noamClipped":
            optimizer.param_groups[0]["lr"] = noam(step)
        optimizer.zero_grad()
        if name == "accumulated":
            parts = [F.mse_loss(model(x[i:i + 2]), y[i:i + 2]) for i in (0, 2, 4)]
            for part in parts:
                (part / 3).backward()
            losses.append(sum(part.item() for part in parts) / 3)
        else:
            loss = F.mse_loss(model(x), y)
            loss.backward()
            losses.append(loss.item())
        if name == "noamClipped":
            torch.nn.utils.clip_grad_norm_(model.parameters(), 0.25)
        if name == "valueClipped":
            torch.nn.utils.clip_grad_value_(model.parameters(), 0.03)
        optimizer.step()
    parameters = torch.cat([p.detach().flatten() for p in model.parameters()])
    return [("losses", torch.tensor(losses, dtype=torch.float64)), ("parameters", parameters)]


def binary_targets(dtype):
    return (0.5 + 0.5 * wave([5, 8], 0.9)).to(dtype)


LOSSES = {
    "meanSquaredError": lambda x, d: F.mse_loss(x, wave([5, 8], 0.9).to(d)),
    "meanAbsoluteError": lambda x, d: F.l1_loss(x, wave([5, 8], 0.9).to(d)),
    "huberLoss": lambda x, d: F.huber_loss(x, wave([5, 8], 0.9).to(d), delta=0.7),
    "binaryCrossEntropy": lambda x, d: F.binary_cross_entropy_with_logits(30 * x, binary_targets(d)),
    "binaryCrossEntropyHard": lambda x, d: F.binary_cross_entropy_with_logits(20 * x, (x.detach() > -0.5).to(d)),
    "klDivergence": lambda x, d: F.kl_div(
        F.log_softmax(5 * x, -1), targets_with_zeros(d), reduction="sum") / 5,
}


def targets_with_zeros(dtype):
    raw = torch.clamp(wave([5, 8], 0.9), min=0)
    return (raw / raw.sum(-1, keepdim=True)).to(dtype)


def loss(name, dtype):
    x = wave([5, 8], 0.1).to(dtype).requires_grad_()
    value = LOSSES[name](x, dtype)
    value.backward()
    return [("value", value.detach().reshape(1)), ("gradient", x.grad.flatten())]


def main():
    lines = ["# Made by make_training_goldens.py with PyTorch " + torch.__version__.split("+")[0] + "; do not edit."]
    for names, compute in ((OPTIMIZERS, train), (LOSSES, loss)):
        for name in names:
            lines.append("case " + name)
            for (block, double), (_, single) in zip(compute(name, torch.float64), compute(name, torch.float32)):
                error = (single.double() - double).abs().max().item()
                lines.append(f"{block} error {error!r}")
                lines.append(" ".join(repr(v) for v in double.tolist()))
    (pathlib.Path(__file__).parent / "training.txt").write_text("\n".join(lines) + "\n")


torch.set_num_threads(1)
main()
