// What a cell may use without a further import: the engine and the figures.
@_exported public import Figures
@_exported public import TensorEngine
@_exported public import TransformerKit
