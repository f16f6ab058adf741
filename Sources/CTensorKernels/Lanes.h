// Sixteen lanes of `real`: their types, how they are read and written, and one rounding for a·b + c.

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

// A number of elements rounded up to whole vectors.
inlined ptrdiff_t whole_lanes(ptrdiff_t n) { return (n + LANES - 1) / LANES * LANES; }

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

// The first lanes of which `exist` exist, all of them from 16 on.
inlined vector some(const real *p, ptrdiff_t exist) { return exist >= LANES ? load(p) : load_some(p, exist); }

inlined void keep(real *p, vector v, ptrdiff_t exist) {
  if (exist >= LANES) store(p, v);
  else store_some(p, v, exist);
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
