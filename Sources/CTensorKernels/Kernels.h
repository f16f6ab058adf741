#ifndef KERNELS_H
#define KERNELS_H

#include "CTensorKernels.h"

// The kernels of one element type and one instruction set.
typedef struct {
  void (*unary)(int op, ptrdiff_t n, const void *x, void *out);
  void (*binary)(int op, ptrdiff_t n, const void *a, ptrdiff_t sa, const void *b, ptrdiff_t sb, void *out);
  void (*reduce)(int op, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, const void *x, void *out);
  void (*softmax)(int kind, ptrdiff_t rows, ptrdiff_t n, const void *x, void *out);
  void (*matmul)(
    ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const void *a, ptrdiff_t ars, ptrdiff_t acs, const void *b, ptrdiff_t brs,
    ptrdiff_t bcs, void *out);
} lk_kernels;

extern const lk_kernels lk_kernels_avx512, lk_kernels_avx2, lk_kernels_neon, lk_kernels_baseline, lk_kernels_float64;

// The kernels that this thread uses for float32.
const lk_kernels *lk_active(void);

#endif
