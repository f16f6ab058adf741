"""Writes Tests/TransformerKitTests/BytePairGoldens.swift: what the package `tokenizers` (Hugging Face) makes of the
story in Sources/TransformerKit/Data/Story, and how it cuts texts into words.

pip install tokenizers; python make_byte_pair_goldens.py
"""

import json
import pathlib
import re
import unicodedata

import tokenizers
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

ROOT = pathlib.Path(__file__).resolve().parents[2]
STORY = ROOT / "Sources/TransformerKit/Data/Story"
MERGES = 400

WORDS = [
    "Hello world, hello  worlds!",
    "I don't think we'll say it's theirs, they've 'told' us'd I'M",
    "  two spaces\n\nlines \n and\ttabs\t\tend  ",
    "abc123def 4567 3.14 x2y ½ ⅷ ١٢٣",
    "élève naïve ĀÉ l'été d'un e\u0301te\u0301",
    "日本語のテキスト、 中文。 한국어",
    "?!... --- (a) [b] #tag @you $5 100%",
    "😀👩‍👩‍👧 🇫🇷 ok",
    "under_score __init__ a+b=c",
    "a\u00a0b \u00a0c\r\nd\u2003 e\u2028\u0085\u001f f\u200bg\u3000\u3000h\ufeff",
    "ʼn ǅ ª º ² ™ €",
]

TEXTS = [
    "The lamp stood at the top of the tower.",
    "Light and dark, light and dark, said the keeper's cat.",
    "  Ninety-nine steps\n\nand\tone more: 100 ",
    "Café, naïve, 日本, 😀 and e\u0301",
    "counting counted counts Count",
]


def literal(text):
    # JSON escapes what is not ASCII in UTF-16; Swift wants code points.
    out = []
    for char in text:
        if char in '"\\':
            out.append("\\" + char)
        elif 32 <= ord(char) < 127:
            out.append(char)
        else:
            out.append("\\u{%X}" % ord(char))
    return '"' + "".join(out) + '"'


def chapter(name):
    source = (STORY / f"LessonText+{name[0].upper()}{name[1:]}.swift").read_text()
    body = source.split('"""\n', 1)[1].rsplit('\n    """', 1)[0]
    lines = [line[4:] for line in body.split("\n")]
    return "\n".join(lines).replace("\\\n", "")


def story():
    order = re.search(r"chapters = \[(.*)\]", (STORY / "LessonText.swift").read_text()).group(1).split(", ")
    return "\n\n".join(chapter(name) for name in order)


def visible(text):
    text = text.replace(" ", "␣").replace("\n", "⏎").replace("\t", "⇥")
    hidden = ("Cc", "Cf", "Zs", "Zl", "Zp")
    return "".join("U+%04X" % ord(c) if unicodedata.category(c) in hidden and c != "\u200d" else c for c in text)


def rows(values, indent="    ", width=118):
    lines, line = [], indent
    for value in values:
        piece = value + ", "
        if len(line) + len(piece) - 1 > width:
            lines.append(line.rstrip())
            line = indent
        line += piece
    return "\n".join(lines + [line.rstrip()])


def main():
    byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = byte_level
    trainer = trainers.BpeTrainer(
        vocab_size=256 + MERGES, min_frequency=2, show_progress=False, initial_alphabet=byte_level.alphabet())
    text = story()
    tokenizer.train_from_iterator([text], trainer)
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    merges = [pair if isinstance(pair, str) else " ".join(pair) for pair in merges]

    words = []
    for sample in WORDS:
        pieces = [sample[start:end] for _, (start, end) in byte_level.pre_tokenize_str(sample)]
        assert "".join(pieces) == sample, sample
        words.append("    (\n      %s,\n      [\n%s\n      ]\n    )," % (
            literal(sample), rows([literal(visible(piece)) for piece in pieces], " " * 8)))
    ids = []
    for sample in TEXTS:
        ids.append("    (\n      %s,\n      [\n%s\n      ]\n    )," % (
            literal(sample), rows([str(i) for i in tokenizer.encode(sample).ids], " " * 8)))

    (ROOT / "Tests/TransformerKitTests/BytePairGoldens.swift").write_text(
        "// Made by make_byte_pair_goldens.py with tokenizers %s; do not edit.\n// swift-format-ignore-file\n\n" % tokenizers.__version__
        + "enum BytePairGoldens {\n"
        + "  /// The bytes of the story that the merges were learnt from.\n"
        + "  static let storyLength = %d\n\n" % len(text.encode())
        + "  /// The merges in the form of merges.txt.\n  static let merges = [\n"
        + rows([literal(merge) for merge in merges]) + "\n  ]\n\n"
        + "  /// Texts and the words that they are cut into.\n  static let words: [(text: String, words: [String])] = [\n"
        + "\n".join(words) + "\n  ]\n\n"
        + "  /// Texts and their ids.\n  static let ids: [(text: String, ids: [Int])] = [\n"
        + "\n".join(ids) + "\n  ]\n}\n")


main()
