// The kernels of one instruction set. A file that includes this defines before:
//   real      float or double             TABLE      the name of the table to define
//   MASKS     where AVX-512's masked loads exist
//   HAS_FMA   1 where the hardware has it  ROWS, COLUMN_VECTORS   the register tile of the matrix product
//
// All sizes of blocks and all orders of additions below are part of the promise of equal bits: they do not depend
// on the instruction set. The register tile does not touch the order.
#pragma STDC FP_CONTRACT OFF
// Every function that takes or returns vectors is inlined, so no ABI is involved.
#pragma clang diagnostic ignored "-Wpsabi"
#include "Kernels.h"

#include "Lanes.h"
#include "Elementwise.h"
#include "Sums.h"
#include "NormalizedRows.h"
#include "MatrixProduct.h"
#include "Attention.h"
#include "AttentionBack.h"
#include "Losses.h"
#include "Recurrent.h"
#include "Updates.h"

const lk_kernels TABLE = {
  unary, binary, reduce, softmax, matmul, layer_norm, rows_back, attention, attention_back, cross_entropy,
  cross_entropy_back, adam, recurrent, recurrent_back};
