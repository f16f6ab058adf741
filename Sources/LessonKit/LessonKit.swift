// What a cell may use without a further import: the engine, the figures, and how numbers are written.
@_exported public import Figures
@_exported public import Numerals
@_exported public import TensorEngine
@_exported public import TransformerKit
