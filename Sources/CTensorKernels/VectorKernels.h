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

#define LANES 16
#define inlined static inline __attribute__((always_inline, unused))

#ifdef IS_DOUBLE
typedef double real;
typedef double vector __attribute__((ext_vector_type(16)));
typedef int64_t mask __attribute__((ext_vector_type(16)));
typedef double unaligned_vector __attribute__((ext_vector_type(16), aligned(8)));
#else
typedef float real;
typedef float vector __attribute__((ext_vector_type(16)));
typedef int32_t mask __attribute__((ext_vector_type(16)));
typedef float unaligned_vector __attribute__((ext_vector_type(16), aligned(4)));
typedef double wide __attribute__((ext_vector_type(16)));
typedef int64_t wide_mask __attribute__((ext_vector_type(16)));
#endif

inlined vector load(const real *p) { return *(const unaligned_vector *)p; }
inlined void store(real *p, vector v) { *(unaligned_vector *)p = v; }

// The first n lanes, 0 < n <= 16; the others are zero and their memory is not touched.
inlined vector load_some(const real *p, ptrdiff_t n) {
#ifdef MASKS
  return (vector)_mm512_maskz_loadu_ps((__mmask16)((1u << n) - 1), p);
#else
  vector v = (vector)(real)0;
  for (ptrdiff_t i = 0; i < n; i++) v[i] = p[i];
  return v;
#endif
}

inlined void store_some(real *p, vector v, ptrdiff_t n) {
#ifdef MASKS
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << n) - 1), (__m512)v);
#else
  for (ptrdiff_t i = 0; i < n; i++) p[i] = v[i];
#endif
}

inlined vector load_stride(const real *p, ptrdiff_t stride, ptrdiff_t n) {
  vector v = (vector)(real)0;
  for (ptrdiff_t i = 0; i < n; i++) v[i] = p[i * stride];
  return v;
}

#ifdef IS_DOUBLE
inlined vector fma_v(vector a, vector b, vector c) { return a * b + c; }
#include "DoubleMath.h"
#else
inlined vector to_float(mask n) { return __builtin_convertvector(n, vector); }
#if HAS_FMA
inlined vector fma_v(vector a, vector b, vector c) { return __builtin_elementwise_fma(a, b, c); }
#else
// The exact a·b + c rounded once: the product is exact in double, TwoSum gives the error of the sum, rounding to
// odd keeps the second rounding (to float) from going wrong.
inlined vector fma_v(vector a, vector b, vector c) {
  wide p = __builtin_convertvector(a, wide) * __builtin_convertvector(b, wide);
  wide x = __builtin_convertvector(c, wide);
  wide s = p + x, t = s - p;
  wide e = (p - (s - t)) + (x - t);
  // An inexact sum with an even last bit moves to its odd neighbour on the side of the error.
  wide_mask inexact = ((e < 0.0) | (e > 0.0)) & ((((wide_mask)s & 1) - 1));
  wide_mask outwards = ((wide_mask)e ^ (wide_mask)s) >> 63;
  wide_mask moved = (wide_mask)s + ((outwards | 1) & inexact);
  return __builtin_convertvector((wide)moved, vector);
}
#endif
#include "FloatMath.h"
#endif

// Elementwise functions of one operand

#define UNARY(expression)                    \
  {                                          \
    ptrdiff_t i = 0;                         \
    for (; i + LANES <= n; i += LANES) {     \
      vector v = load(x + i);                \
      store(y + i, expression);              \
    }                                        \
    if (i < n) {                             \
      vector v = load_some(x + i, n - i);    \
      store_some(y + i, expression, n - i);  \
    }                                        \
    break;                                   \
  }

inlined vector v_sign_of(vector v) {
  vector one = v_with_sign(SPLAT(1), v);
  return v_select((v < SPLAT(0)) | (v > SPLAT(0)), one, v);
}

// tanh(√(2/π)(x + 0.044715 x³))
inlined vector v_gelu_bend(vector x) {
  return v_tanh(SPLAT(0.7978845608028654) * x * fma_v(SPLAT(0.044715) * x, x, SPLAT(1)));
}

static void unary(int op, ptrdiff_t n, const void *in, void *out) {
  const real *x = in;
  real *y = out;
  switch (op) {
  case lk_negate: UNARY(-v)
  case lk_abs: UNARY(v_abs(v))
  case lk_sqrt: UNARY(__builtin_elementwise_sqrt(v))
  case lk_exp: UNARY(v_exp(v))
  case lk_log: UNARY(v_log(v))
  case lk_sin: UNARY(v_sin(v))
  case lk_cos: UNARY(v_cos(v))
  case lk_tanh: UNARY(v_tanh(v))
  case lk_erf: UNARY(v_erf(v))
  case lk_sigmoid: UNARY(v_sigmoid(v))
  case lk_relu: UNARY(v_select(v <= SPLAT(0), SPLAT(0), v))
  case lk_gelu: UNARY(v_gelu(v))
  case lk_square: UNARY(v * v)
  case lk_sign: UNARY(v_sign_of(v))
  case lk_gelu_tanh: UNARY(SPLAT(0.5) * v * (SPLAT(1) + v_gelu_bend(v)))
  }
}

// Elementwise functions of two operands

inlined vector v_max(vector a, vector b) { return v_select((a > b) | (a != a), a, b); }
inlined vector v_min(vector a, vector b) { return v_select((a < b) | (a != a), a, b); }

// Φ(x) + x φ(x)
inlined vector v_gelu_slope(vector x) {
  vector density = v_exp(x * x * SPLAT(-0.5)) * SPLAT(0.3989422804014327);
  return v_distribution(x) + x * density;
}

inlined vector v_gelu_tanh_slope(vector x) {
  vector t = v_gelu_bend(x);
  vector inner = SPLAT(0.7978845608028654) * fma_v(SPLAT(0.134145) * x, x, SPLAT(1));
  return SPLAT(0.5) * fma_v(x * fma_v(-t, t, SPLAT(1)), inner, SPLAT(1) + t);
}

#define BINARY(expression)                                                     \
  {                                                                            \
    ptrdiff_t i = 0;                                                           \
    if (sa == 1 && sb == 1) {                                                  \
      for (; i + LANES <= n; i += LANES) {                                     \
        vector u = load(a + i), v = load(b + i);                               \
        store(y + i, expression);                                              \
      }                                                                        \
    } else if (sa == 1 && sb == 0) {                                           \
      vector v = (vector)b[0];                                                 \
      for (; i + LANES <= n; i += LANES) {                                     \
        vector u = load(a + i);                                                \
        store(y + i, expression);                                              \
      }                                                                        \
    } else if (sa == 0 && sb == 1) {                                           \
      vector u = (vector)a[0];                                                 \
      for (; i + LANES <= n; i += LANES) {                                     \
        vector v = load(b + i);                                                \
        store(y + i, expression);                                              \
      }                                                                        \
    }                                                                          \
    for (; i < n; i += LANES) {                                                \
      ptrdiff_t count = n - i < LANES ? n - i : LANES;                         \
      vector u = load_stride(a + i * sa, sa, count);                           \
      vector v = load_stride(b + i * sb, sb, count);                           \
      store_some(y + i, expression, count);                                    \
    }                                                                          \
    break;                                                                     \
  }

static void binary(
  int op, ptrdiff_t n, const void *left, ptrdiff_t sa, const void *right, ptrdiff_t sb, void *out) {
  const real *a = left, *b = right;
  real *y = out;
  switch (op) {
  case lk_add: BINARY(u + v)
  case lk_subtract: BINARY(u - v)
  case lk_multiply: BINARY(u * v)
  case lk_divide: BINARY(u / v)
  case lk_power: BINARY(v_pow(u, v))
  case lk_maximum: BINARY(v_max(u, v))
  case lk_minimum: BINARY(v_min(u, v))
  case lk_tanh_back: BINARY(u * fma_v(-v, v, SPLAT(1)))
  case lk_sigmoid_back: BINARY(u * v * (SPLAT(1) - v))
  case lk_relu_back: BINARY(v_select(v > SPLAT(0), u, SPLAT(0)))
  case lk_gelu_back: BINARY(u * v_gelu_slope(v))
  case lk_gelu_tanh_back: BINARY(u * v_gelu_tanh_slope(v))
  }
}

// Sums: blocks of 1,024 elements, element i of a block in lane i mod 16; lanes by halving; blocks by a binary tree.

#define BLOCK 1024
#define TREE_DEPTH 48

// Lane i beside lane i + half, the others anything.
#define FOLD_8(v) __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)
#define FOLD_4(v) __builtin_shufflevector(v, v, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7)
#define FOLD_2(v) __builtin_shufflevector(v, v, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3)
#define FOLD_1(v) __builtin_shufflevector(v, v, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)

inlined real lanes_sum(vector v) {
  v = v + FOLD_8(v);
  v = v + FOLD_4(v);
  v = v + FOLD_2(v);
  v = v + FOLD_1(v);
  return v[0];
}

// The largest lane; a NaN wins.
inlined real lanes_max(vector v) {
  v = v_max(FOLD_8(v), v);
  v = v_max(FOLD_4(v), v);
  v = v_max(FOLD_2(v), v);
  v = v_max(FOLD_1(v), v);
  return v[0];
}

inlined real block_sum(const real *x, ptrdiff_t n) {
  vector sum = (vector)(real)0;
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES) sum += load(x + i);
  if (i < n) sum += load_some(x + i, n - i);
  return lanes_sum(sum);
}

static real row_sum(const real *x, ptrdiff_t n) {
  if (n <= BLOCK) return block_sum(x, n);
  real tree[TREE_DEPTH];
  int depth = 0;
  for (ptrdiff_t block = 0; block * BLOCK < n; block++) {
    ptrdiff_t rest = n - block * BLOCK;
    real s = block_sum(x + block * BLOCK, rest < BLOCK ? rest : BLOCK);
    // Two finished subtrees of one size become one, as a carry in binary counting.
    for (ptrdiff_t b = block; b & 1; b >>= 1) s = tree[--depth] + s;
    tree[depth++] = s;
  }
  real s = tree[--depth];
  while (depth > 0) s = tree[--depth] + s;
  return s;
}

// The same for 16 neighbouring columns at once.
inlined vector column_block_sum(const real *x, ptrdiff_t stride, ptrdiff_t n, ptrdiff_t width) {
  vector lanes[LANES];
  for (int l = 0; l < LANES; l++) lanes[l] = (vector)(real)0;
  for (ptrdiff_t i = 0; i < n; i++) {
    const real *row = x + i * stride;
    lanes[i & 15] += width == LANES ? load(row) : load_some(row, width);
  }
  for (int half = 8; half >= 1; half /= 2) {
    for (int l = 0; l < half; l++) lanes[l] += lanes[l + half];
  }
  return lanes[0];
}

static void column_sums(const real *x, ptrdiff_t stride, ptrdiff_t n, ptrdiff_t width, real *out) {
  vector tree[TREE_DEPTH];
  int depth = 0;
  for (ptrdiff_t block = 0; block * BLOCK < n; block++) {
    ptrdiff_t rest = n - block * BLOCK;
    vector s = column_block_sum(x + block * BLOCK * stride, stride, rest < BLOCK ? rest : BLOCK, width);
    for (ptrdiff_t b = block; b & 1; b >>= 1) s = tree[--depth] + s;
    tree[depth++] = s;
  }
  vector s = depth > 0 ? tree[--depth] : (vector)(real)0;
  while (depth > 0) s = tree[--depth] + s;
  store_some(out, s, width);
}

// Largest and smallest: a NaN wins.

inlined real row_max(const real *x, ptrdiff_t n) {
  // Four chains at once: the largest does not depend on the order.
  vector m = (vector)x[0], second = m, third = m, fourth = m;
  ptrdiff_t i = 0;
  for (; i + 4 * LANES <= n; i += 4 * LANES) {
    m = v_max(load(x + i), m);
    second = v_max(load(x + i + LANES), second);
    third = v_max(load(x + i + 2 * LANES), third);
    fourth = v_max(load(x + i + 3 * LANES), fourth);
  }
  for (; i + LANES <= n; i += LANES) m = v_max(load(x + i), m);
  m = v_max(v_max(m, second), v_max(third, fourth));
  real best = lanes_max(m);
  for (; i < n; i++) best = x[i] > best || x[i] != x[i] ? x[i] : best;
  return best;
}

static int better(int op, real candidate, real best) {
  if (best != best) return 0;
  if (candidate != candidate) return 1;
  return op == lk_max || op == lk_argmax ? candidate > best : candidate < best;
}

static void extreme(int op, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, const real *x, void *out) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t j = 0; j < inner; j++) {
      const real *column = x + o * n * inner + j;
      ptrdiff_t at = 0;
      for (ptrdiff_t i = 1; i < n; i++) {
        if (better(op, column[i * inner], column[at * inner])) at = i;
      }
      if (op == lk_argmax || op == lk_argmin) {
        ((int32_t *)out)[o * inner + j] = (int32_t)at;
      } else {
        ((real *)out)[o * inner + j] = column[at * inner];
      }
    }
  }
}

static void reduce(int op, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, const void *in, void *out) {
  const real *x = in;
  real *y = out;
  if (op != lk_sum) {
    extreme(op, outer, n, inner, x, out);
  } else if (inner == 1) {
    for (ptrdiff_t o = 0; o < outer; o++) y[o] = row_sum(x + o * n, n);
  } else {
    for (ptrdiff_t o = 0; o < outer; o++) {
      for (ptrdiff_t j = 0; j < inner; j += LANES) {
        ptrdiff_t width = inner - j < LANES ? inner - j : LANES;
        column_sums(x + o * n * inner + j, inner, n, width, y + o * inner + j);
      }
    }
  }
}

// Softmax of rows: the maximum is taken off first, so nothing overflows.

static void softmax_row(int kind, ptrdiff_t n, const real *x, real *y) {
  real best = row_max(x, n);
  if (kind == lk_softmax_masked && best == -(real)__builtin_inf()) {
    for (ptrdiff_t i = 0; i < n; i++) y[i] = 0;
    return;
  }
  vector m = (vector)best;
  ptrdiff_t i = 0;
  vector lanes = (vector)(real)0;
  for (; i + LANES <= n; i += LANES) {
    vector p = v_exp(load(x + i) - m);
    store(y + i, p);
    lanes += p;
  }
  if (i < n) {
    store_some(y + i, v_exp(load_some(x + i, n - i) - m), n - i);
    if (n <= BLOCK) lanes += load_some(y + i, n - i);
  }
  // What `row_sum` gives, without another pass over a short row.
  vector sum = (vector)(n <= BLOCK ? lanes_sum(lanes) : row_sum(y, n));
  i = 0;
  if (kind == lk_softmax_log) {
    vector l = v_log(sum);
    for (; i + LANES <= n; i += LANES) store(y + i, (load(x + i) - m) - l);
    if (i < n) store_some(y + i, (load_some(x + i, n - i) - m) - l, n - i);
    return;
  }
  vector share = (vector)(real)1 / sum;
  for (; i + LANES <= n; i += LANES) store(y + i, load(y + i) * share);
  if (i < n) store_some(y + i, load_some(y + i, n - i) * share, n - i);
}

static void softmax(int kind, ptrdiff_t rows, ptrdiff_t n, const void *x, void *out) {
  for (ptrdiff_t r = 0; r < rows; r++) softmax_row(kind, n, (const real *)x + r * n, (real *)out + r * n);
}

// Rows brought to mean 0 and variance 1.

inlined vector some(const real *p, ptrdiff_t exist) { return exist >= LANES ? load(p) : load_some(p, exist); }

inlined void keep(real *p, vector v, ptrdiff_t exist) {
  if (exist >= LANES) store(p, v);
  else store_some(p, v, exist);
}

// The sum of (x - mean)², as `row_sum` adds it; `space` has room for the squares of a long row.
inlined real squares_sum(const real *x, ptrdiff_t n, vector mean, real *space) {
  vector lanes = (vector)(real)0;
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES) {
    vector d = load(x + i) - mean;
    if (n > BLOCK) store(space + i, d * d);
    else lanes += d * d;
  }
  if (i < n) {
    vector d = load_some(x + i, n - i) - mean;
    store_some(space + i, d * d, n - i);
    if (n <= BLOCK) lanes += load_some(space + i, n - i);
  }
  return n <= BLOCK ? lanes_sum(lanes) : row_sum(space, n);
}

static void layer_norm(
  ptrdiff_t rows, ptrdiff_t n, double eps, const void *in, const void *weight, const void *bias, void *out,
  void *deviates) {
  const real *w = weight, *b = bias;
  for (ptrdiff_t r = 0; r < rows; r++) {
    const real *x = (const real *)in + r * n;
    real *y = (real *)out + r * n;
    vector mean = (vector)(row_sum(x, n) / (real)n);
    vector deviate = __builtin_elementwise_sqrt((vector)(squares_sum(x, n, mean, y) / (real)n + (real)eps));
    if (deviates) ((real *)deviates)[r] = deviate[0];
    vector share = (vector)(real)1 / deviate;
    ptrdiff_t i = 0;
    if (w && b) {
      for (; i + LANES <= n; i += LANES) store(y + i, (load(x + i) - mean) * share * load(w + i) + load(b + i));
    }
    for (; i < n; i += LANES) {
      vector v = (some(x + i, n - i) - mean) * share;
      if (w) v = v * some(w + i, n - i);
      if (b) v = v + some(b + i, n - i);
      keep(y + i, v, n - i);
    }
  }
}

// Gradients of rows, each in the steps of single operations: y (g - sum(g y)), g - exp(y) sum(g), and
// (g - mean(g) - y mean(g y))/deviate.

static void rows_back(
  int kind, ptrdiff_t rows, ptrdiff_t n, const void *in, const void *gradient, const void *deviates, void *out) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    const real *y = (const real *)in + r * n, *g = (const real *)gradient + r * n;
    real *x = (real *)out + r * n, total = 0, along = 0;
    if (kind != lk_back_softmax) total = row_sum(g, n);
    if (kind != lk_back_log_softmax) {
      for (ptrdiff_t i = 0; i < n; i += LANES) keep(x + i, some(g + i, n - i) * some(y + i, n - i), n - i);
      along = row_sum(x, n);
    }
    real deviate = kind == lk_back_layer_norm ? ((const real *)deviates)[r] : 1;
    vector mean = (vector)(total / (real)n), mean_along = (vector)(along / (real)n);
    for (ptrdiff_t i = 0; i < n; i += LANES) {
      vector u = some(g + i, n - i), v = some(y + i, n - i);
      vector result = kind == lk_back_softmax  ? v * (u - (vector)along)
        : kind == lk_back_log_softmax ? u - v_exp(v) * (vector)total
                                      : (u - mean - v * mean_along) / (vector)deviate;
      keep(x + i, result, n - i);
    }
  }
}

#include "MatrixProduct.h"
#include "Attention.h"
#include "AttentionBack.h"
#include "Losses.h"
#include "Recurrent.h"
#include "Updates.h"

const lk_kernels TABLE = {
  unary, binary, reduce, softmax, matmul, layer_norm, rows_back, attention, attention_back, cross_entropy,
  cross_entropy_back, adam, recurrent, recurrent_back};
