"""Prints how accurate PyTorch's large sums and matrix products are, for the limits in AccuracyTests.

The numbers are those of AccuracyTests: a linear congruential generator, exact in float32.
"""
import numpy as np
import torch


def noise(shape, seed):
    count, state, values = int(np.prod(shape)), seed, []
    for _ in range(count):
        state = (state * 1664525 + 1013904223) % (1 << 32)
        values.append(((state ^ (1 << 31)) - (1 << 31)) >> 8)
    return torch.tensor(np.array(values, dtype=np.float64) / (1 << 23)).reshape(shape)


def main():
    torch.set_num_threads(1)
    x = noise([1 << 22], 1)
    size = x.square().sum().sqrt()
    print("sum, in roots of the sum of squares:", ((x.float().sum().double() - x.sum()).abs() / size).item())
    positive = x.abs()
    total = positive.sum()
    print("sum of magnitudes, relative:", ((positive.float().sum().double() - total).abs() / total).item())
    a, b = noise([24, 8192], 2), noise([8192, 40], 3)
    truth = a @ b
    error = ((a.float() @ b.float()).double() - truth).square().mean().sqrt()
    print("product at k = 8192, root of mean squares, relative:", (error / truth.square().mean().sqrt()).item())


main()
