"""Writes the two .safetensors files beside it, or checks one that TransformerKit wrote.

    python safetensors_roundtrip.py write
    python safetensors_roundtrip.py check FILE

written.safetensors has the tensors that SafetensorsTests makes, so its bytes must be those of TransformerKit;
types.safetensors has every type that is read. Run with an environment that has PyTorch and safetensors.
"""
import pathlib
import sys

import torch
from safetensors import safe_open
from safetensors.torch import save_file

FOLDER = pathlib.Path(__file__).parent


def written():
    return {
        "layers.0.weight": (torch.arange(6, dtype=torch.float32) / 3).reshape(2, 3),
        "layers.0.bias": torch.tensor([float("inf"), -float("inf"), float("nan"), -0.0, 1e-45, 3.4028235e38]),
        "double": (torch.arange(4, dtype=torch.float64) / 7).reshape(1, 4, 1),
        "counts": torch.tensor([-2147483648, -1, 0, 2147483647], dtype=torch.int32),
        "flags": torch.tensor([[True, False], [False, True]]),
        "scalar": torch.tensor(2.5),
        "empty": torch.zeros(0, 3),
        "größe \"q\" \\ \t\u0001 𝔸": torch.tensor([7], dtype=torch.int32),
    }


METADATA = {"format": "pt\n\u0002 \"ä\""}


def types():
    numbers = torch.tensor([1.0, -2.0, 0.333251953125, 65504.0, 6.0e-8, -0.0, float("inf"), float("nan")])
    return {
        "half": numbers.to(torch.float16),
        "brain": numbers.to(torch.bfloat16),
        "long": torch.tensor([-2147483648, 5, 2147483647]),
        "short": torch.tensor([-32768, 32767], dtype=torch.int16),
        "signed": torch.tensor([-128, 127], dtype=torch.int8),
        "byte": torch.tensor([0, 255], dtype=torch.uint8),
        "word": torch.tensor([0, 65535], dtype=torch.uint16),
        "unsigned": torch.tensor([0, 2147483647], dtype=torch.uint32),
        "large": torch.tensor([1, 2147483647], dtype=torch.uint64),
    }


def check(path):
    with safe_open(path, "pt") as file:
        assert file.metadata() == METADATA, file.metadata()
        expected = written()
        assert sorted(file.keys()) == sorted(expected), file.keys()
        for name, tensor in expected.items():
            found = file.get_tensor(name)
            assert found.dtype == tensor.dtype and found.shape == tensor.shape, name
            assert found.numpy().tobytes() == tensor.numpy().tobytes(), name
    same = pathlib.Path(path).read_bytes() == (FOLDER / "written.safetensors").read_bytes()
    print(f"{path}: {len(expected)} tensors are right" + (", and the bytes are those of Python" if same else ""))


if sys.argv[1] == "write":
    save_file(written(), FOLDER / "written.safetensors", metadata=METADATA)
    save_file(types(), FOLDER / "types.safetensors")
else:
    check(sys.argv[2])
