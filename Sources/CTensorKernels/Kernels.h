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
    ptrdiff_t bcs, const void *bias, ptrdiff_t ldc, void *out);
  void (*layer_norm)(
    ptrdiff_t rows, ptrdiff_t n, double eps, const void *x, const void *weight, const void *bias, void *out,
    void *deviates);
  void (*rows_back)(
    int kind, ptrdiff_t rows, ptrdiff_t n, const void *y, const void *gradient, const void *deviates, void *out);
  void (*attention)(const lk_attention_call *call, ptrdiff_t batch, ptrdiff_t head);
  void (*attention_back)(
    const lk_attention_call *call, ptrdiff_t batch, ptrdiff_t shared, const void *gradient, void *dq, void *dk, void *dv);
  void (*cross_entropy)(
    ptrdiff_t rows, ptrdiff_t n, double smoothing, const void *logits, const int32_t *targets, void *losses, void *logs);
  void (*cross_entropy_back)(
    ptrdiff_t rows, ptrdiff_t n, double smoothing, double scale, const void *logits, const int32_t *targets,
    const void *logs, void *out);
  void (*adam)(const lk_adam_call *call, ptrdiff_t first, ptrdiff_t n);
  void (*recurrent)(int kind, ptrdiff_t n, const void *x, const void *s, void *h, void *c, void *kept);
  void (*recurrent_back)(
    int kind, ptrdiff_t n, const void *kept, const void *before, void *dh, void *dc, void *dx, void *ds);
} lk_kernels;

extern const lk_kernels lk_kernels_avx512, lk_kernels_avx2, lk_kernels_neon, lk_kernels_baseline, lk_kernels_float64;

// The kernels that this thread uses for float32.
const lk_kernels *lk_active(void);

// The kernels for a type of element.
static inline const lk_kernels *kernels(int dtype) { return dtype == lk_float64 ? &lk_kernels_float64 : lk_active(); }

// The bytes of an element.
static inline ptrdiff_t width_of(int dtype) { return dtype == lk_float64 ? 8 : dtype == lk_bool ? 1 : 4; }

// Elementwise work is divided into parts of this many elements.
#define PART ((ptrdiff_t)1 << 15)

// One of the independent parts of a piece of work.
typedef void (*lk_part)(void *context, ptrdiff_t part);

// Computes all parts, on several threads where that is allowed.
void lk_parallel(ptrdiff_t parts, lk_part body, void *context);

// The threads that products of so many multiplications are worth: small ones are not worth another.
static inline int threads_for(double work) { return work < 200000.0 ? 1 : lk_threads_current(); }

// The same as lk_parallel, on one thread where there is little work.
static inline void parallel_if_large(double work, ptrdiff_t parts, lk_part body, void *context) {
  if (threads_for(work) > 1) {
    lk_parallel(parts, body, context);
  } else {
    for (ptrdiff_t part = 0; part < parts; part++) body(context, part);
  }
}

#endif
