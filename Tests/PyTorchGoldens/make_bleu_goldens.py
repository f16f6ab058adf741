"""Writes ../TransformerKitTests/BLEUGoldens.swift: what sacrebleu (Post, 2018) computes for random corpora.

pip install sacrebleu; python make_bleu_goldens.py
"""
import pathlib
import random

import sacrebleu
from sacrebleu.metrics import BLEU

SMOOTHINGS = {"none": dict(smooth_method="none"), "addOne": dict(smooth_method="add-k", smooth_value=1),
              "floor(0.1)": dict(smooth_method="floor", smooth_value=0.1)}


def corpus(rng):
    """Candidates that are damaged references, with one to three references each."""
    candidates, references = [], []
    count = rng.randint(1, 3)
    for _ in range(rng.randint(1, 4)):
        truth = [rng.randint(1, 6) for _ in range(rng.randint(1, 9))]
        others = [[rng.randint(1, 6) for _ in range(rng.randint(1, 9))] for _ in range(count - 1)]
        damaged = [rng.randint(1, 6) if rng.random() < 0.25 else token for token in truth]
        candidates.append(damaged[:rng.randint(max(1, len(damaged) - 2), len(damaged))])
        references.append([truth] + others)
    return candidates, references


def text(tokens):
    return " ".join(map(str, tokens))


def main():
    rng = random.Random(7)
    rows = []
    for case in range(24):
        candidates, references = corpus(rng)
        order, name = 2 + case % 3, list(SMOOTHINGS)[case // 3 % 3]
        metric = BLEU(tokenize="none", max_ngram_order=order, **SMOOTHINGS[name])
        streams = [[text(group[i]) for group in references] for i in range(len(references[0]))]
        result = metric.corpus_score([text(candidate) for candidate in candidates], streams)
        # What add-k adds is part of its counts, unless nothing matches at all.
        extra = [int(name == "addOne" and n > 0 and any(result.counts)) for n in range(order)]
        counts = [count - more for count, more in zip(result.counts, extra)]
        totals = [total - more for total, more in zip(result.totals, extra)]
        rows.append(
            f"    BLEUGolden(\n      candidates: {candidates}, references: {references}, maxOrder: {order},\n"
            f"      smoothing: .{name}, matched: {counts}, total: {totals},\n"
            f"      lengths: ({result.sys_len}, {result.ref_len}), score: {result.score / 100!r}),\n")
    path = pathlib.Path(__file__).parent.parent / "TransformerKitTests" / "BLEUGoldens.swift"
    path.write_text(
        f"// Made by make_bleu_goldens.py with sacrebleu {sacrebleu.__version__}; do not edit.\n"
        "// swift-format-ignore-file\n\nimport TransformerKit\n\n"
        "/// A corpus and what is known about it.\nstruct BLEUGolden: Sendable {\n"
        "  let candidates: [[Int]]\n  let references: [[[Int]]]\n  let maxOrder: Int\n"
        "  let smoothing: BLEUSmoothing\n  let matched: [Int]\n  let total: [Int]\n"
        "  let lengths: (candidates: Int, references: Int)\n  let score: Double\n\n"
        "  static let all: [BLEUGolden] = [\n" + "".join(rows) + "  ]\n}\n")


main()
