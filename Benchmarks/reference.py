"""Runs the work of the benchmark in PyTorch or NumPy: reads `name<tab>repetitions`, writes seconds a repetition."""
import os
import sys
import time

library, threads = sys.argv[1], sys.argv[2]
# NumPy's OpenBLAS would otherwise be told which CPU this is, and how many threads to use.
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(name, None)
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = threads
works = {}


def with_numpy():
    import numpy as np

    draw = np.random.default_rng(0)
    randn = lambda *shape: draw.standard_normal(shape, dtype=np.float32)

    def softmax(x):
        e = np.exp(x - x.max(-1, keepdims=True))
        return e / e.sum(-1, keepdims=True)

    for n in (8, 16, 32, 64, 128, 256, 512, 1024, 2048):
        works[f"matmul {n}"] = lambda n=n: (lambda a, b: lambda: a @ b)(randn(n, n), randn(n, n))
    works["matmul NT 512"] = lambda: (lambda a, b: lambda: a @ b.T)(randn(512, 512), randn(512, 512))
    works["matmul TN 512"] = lambda: (lambda a, b: lambda: a.T @ b)(randn(512, 512), randn(512, 512))
    works["matmul 64 × [32, 64, 64]"] = lambda: (lambda a, b: lambda: a @ b)(randn(32, 64, 64), randn(32, 64, 64))
    works["softmax 4096 × 512"] = lambda: (lambda x: lambda: softmax(x))(randn(4096, 512))
    works["exp of a million"] = lambda: (lambda x: lambda: np.exp(x))(randn(1 << 20))
    works["add of a million"] = lambda: (lambda x, y: lambda: x + y)(randn(1 << 20), randn(1 << 20))
    works["sum of a million"] = lambda: (lambda x: lambda: x.sum())(randn(1 << 20))
    works["add of 16"] = lambda: (lambda x, y: lambda: x + y)(randn(16), randn(16))
    works["mul of 16"] = lambda: (lambda x, y: lambda: x * y)(randn(16), randn(16))
    return f"NumPy {np.__version__}"


def with_torch():
    import torch
    import torch.nn.functional as F

    torch.set_num_threads(int(threads))
    torch.set_num_interop_threads(1)
    torch.manual_seed(0)
    randn = torch.randn

    def free(make):
        def prepare():
            with torch.no_grad():
                work = make()

            def run():
                with torch.no_grad():
                    return work()

            return run

        return prepare

    for n in (8, 16, 32, 64, 128, 256, 512, 1024, 2048):
        works[f"matmul {n}"] = lambda n=n: (lambda a, b: lambda: a @ b)(randn(n, n), randn(n, n))
    works["matmul NT 512"] = lambda: (lambda a, b: lambda: a @ b.T)(randn(512, 512), randn(512, 512))
    works["matmul TN 512"] = lambda: (lambda a, b: lambda: a.T @ b)(randn(512, 512), randn(512, 512))
    works["matmul 64 × [32, 64, 64]"] = lambda: (lambda a, b: lambda: a @ b)(randn(32, 64, 64), randn(32, 64, 64))
    for t in (512, 2048, 16384):
        for causal in (False, True):

            def make(t=t, causal=causal):
                q, k, v = randn(1, 8, t, 64), randn(1, 8, t, 64), randn(1, 8, t, 64)
                return lambda: F.scaled_dot_product_attention(q, k, v, is_causal=causal)

            works[f"attention {t}" + (" causal" if causal else "")] = free(make)
    works["softmax 4096 × 512"] = lambda: (lambda x: lambda: torch.softmax(x, -1))(randn(4096, 512))
    works["LayerNorm 4096 × 512"] = lambda: (lambda x, w, b: lambda: F.layer_norm(x, (512,), w, b))(
        randn(4096, 512), randn(512), randn(512))
    works["GELU of a million"] = lambda: (lambda x: lambda: F.gelu(x))(randn(1 << 20))
    works["exp of a million"] = lambda: (lambda x: lambda: torch.exp(x))(randn(1 << 20))
    works["add of a million"] = lambda: (lambda x, y: lambda: x + y)(randn(1 << 20), randn(1 << 20))
    works["sum of a million"] = lambda: (lambda x: lambda: x.sum())(randn(1 << 20))
    for tape in (False, True):
        leaf = lambda tape=tape: randn(16).requires_grad_(tape)
        end = " with tape" if tape else ""
        works["add of 16" + end] = lambda leaf=leaf: (lambda x, y: lambda: x + y)(leaf(), leaf())
        works["mul of 16" + end] = lambda leaf=leaf: (lambda x, y: lambda: x * y)(leaf(), leaf())

    class Block(torch.nn.Module):
        def __init__(self, d):
            super().__init__()
            self.q, self.k, self.v, self.o = (torch.nn.Linear(d, d) for _ in range(4))
            self.first, self.second = torch.nn.LayerNorm(d), torch.nn.LayerNorm(d)
            self.wide, self.narrow = torch.nn.Linear(d, 4 * d), torch.nn.Linear(4 * d, d)

        def forward(self, x):
            b, t, d = x.shape
            y = self.first(x)
            q, k, v = (f(y).view(b, t, 4, d // 4).transpose(1, 2) for f in (self.q, self.k, self.v))
            y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
            x = x + self.o(y.transpose(1, 2).reshape(b, t, d))
            return x + self.narrow(F.gelu(self.wide(self.second(x))))

    class Model(torch.nn.Module):
        def __init__(self, d, layers, t):
            super().__init__()
            self.tokens, self.places = torch.nn.Embedding(65, d), torch.nn.Embedding(t, d)
            self.blocks = torch.nn.Sequential(*(Block(d) for _ in range(layers)))
            self.norm, self.scores = torch.nn.LayerNorm(d), torch.nn.Linear(d, 65)
            self.t = t

        def forward(self, x):
            return self.scores(self.norm(self.blocks(self.tokens(x) + self.places(torch.arange(self.t)))))

    class Network(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.tokens, self.lstm = torch.nn.Embedding(65, 128), torch.nn.LSTM(128, 128, batch_first=True)
            self.scores = torch.nn.Linear(128, 65)

        def forward(self, x):
            return self.scores(self.lstm(self.tokens(x))[0])

    def training(model, t):
        descent = torch.optim.SGD(model.parameters(), lr=0.01)
        x, y = torch.randint(65, (16, t)), torch.randint(65, (16, t))

        def step():
            descent.zero_grad(set_to_none=True)
            loss = F.cross_entropy(model(x).view(-1, 65), y.view(-1))
            loss.backward()
            descent.step()

        return step

    works["training step d 64"] = lambda: training(Model(64, 2, 64), 64)
    works["training step d 256"] = lambda: training(Model(256, 4, 128), 128)
    works["training step LSTM"] = lambda: training(Network(), 100)
    return f"PyTorch {torch.__version__} ({torch.backends.cpu.get_cpu_capability()})"


try:
    print({"torch": with_torch, "numpy": with_numpy}[library](), flush=True)
except ImportError:
    print("", flush=True)
    sys.exit(0)
# As the Swift side does.
clock = time.process_time if threads == "1" else time.perf_counter
ready = {}
for line in sys.stdin:
    name, repetitions = line.rstrip("\n").split("\t")
    if name not in works:
        print("none", flush=True)
        continue
    if name not in ready:
        ready.clear()
        ready[name] = works[name]()
        ready[name]()
    work, repetitions = ready[name], int(repetitions)
    start = clock()
    for _ in range(repetitions):
        work()
    print((clock() - start) / repetitions, flush=True)
