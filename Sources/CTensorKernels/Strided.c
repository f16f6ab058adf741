// Everything elementwise, and the copies, over strided operands.
#pragma STDC FP_CONTRACT OFF
#include "Kernels.h"
#include "Walk.h"

typedef struct {
  const lk_kernels *table;
  int op;
  ptrdiff_t n, width, sa, sb;
  const char *a, *b;
  char *out;
} element_job;

static ptrdiff_t part_length(ptrdiff_t n, ptrdiff_t part) { return n - part * PART < PART ? n - part * PART : PART; }

static void unary_part(void *context, ptrdiff_t part) {
  const element_job *job = context;
  ptrdiff_t at = part * PART * job->width;
  job->table->unary(job->op, part_length(job->n, part), job->a + at, job->out + at);
}

static void unary_real(int op, int dtype, ptrdiff_t n, const void *x, void *out) {
  if (n < 2 * PART) {
    kernels(dtype)->unary(op, n, x, out);
    return;
  }
  element_job job = {kernels(dtype), op, n, width_of(dtype), 1, 0, x, NULL, out};
  lk_parallel((n + PART - 1) / PART, unary_part, &job);
}

static void binary_part(void *context, ptrdiff_t part) {
  const element_job *job = context;
  ptrdiff_t at = part * PART * job->width;
  job->table->binary(
    job->op, part_length(job->n, part), job->a + at * job->sa, job->sa, job->b + at * job->sb, job->sb, job->out + at);
}

void lk_unary(int op, int dtype, ptrdiff_t n, const void *x, void *out) {
  if (dtype == lk_int32) {
    const int32_t *from = x;
    int32_t *to = out;
    for (ptrdiff_t i = 0; i < n; i++) {
      uint32_t v = (uint32_t)from[i];
      switch (op) {
      case lk_negate: to[i] = (int32_t)(0u - v); break;
      case lk_abs: to[i] = from[i] < 0 ? (int32_t)(0u - v) : from[i]; break;
      case lk_relu: to[i] = from[i] < 0 ? 0 : from[i]; break;
      case lk_square: to[i] = (int32_t)(v * v); break;
      case lk_sign: to[i] = (from[i] > 0) - (from[i] < 0); break;
      }
    }
    return;
  }
  unary_real(op, dtype, n, x, out);
}

static void binary_int32(
  int op, ptrdiff_t n, const int32_t *a, ptrdiff_t sa, const int32_t *b, ptrdiff_t sb, int32_t *out) {
  for (ptrdiff_t i = 0; i < n; i++) {
    int32_t x = a[i * sa], y = b[i * sb];
    switch (op) {
    case lk_add: out[i] = (int32_t)((uint32_t)x + (uint32_t)y); break;
    case lk_subtract: out[i] = (int32_t)((uint32_t)x - (uint32_t)y); break;
    case lk_multiply: out[i] = (int32_t)((uint32_t)x * (uint32_t)y); break;
    case lk_maximum: out[i] = x > y ? x : y; break;
    case lk_minimum: out[i] = x < y ? x : y; break;
    }
  }
}

void lk_binary(
  int op, int dtype, int rank, const ptrdiff_t *shape, const void *a, const ptrdiff_t *sa, const void *b,
  const ptrdiff_t *sb, void *out) {
  // Short vectors are a matter of nanoseconds.
  if (rank == 1 && shape[0] < 2 * PART && dtype != lk_int32) {
    kernels(dtype)->binary(op, shape[0], a, sa[0], b, sb[0], out);
    return;
  }
  ptrdiff_t so[MAX_RANK];
  contiguous(rank, shape, so);
  walk w;
  start(&w, 3, rank, shape, (const ptrdiff_t *const[]){sa, sb, so});
  if (is_empty(&w)) return;
  int last = w.rank - 1;
  ptrdiff_t width = width_of(dtype);
  if (last == 0 && w.size[0] >= 2 * PART && dtype != lk_int32) {
    element_job job = {kernels(dtype), op, w.size[0], width, w.stride[0][0], w.stride[1][0], a, b, out};
    lk_parallel((job.n + PART - 1) / PART, binary_part, &job);
    return;
  }
  do {
    const char *pa = (const char *)a + w.offset[0] * width, *pb = (const char *)b + w.offset[1] * width;
    char *po = (char *)out + w.offset[2] * width;
    if (dtype == lk_int32) {
      binary_int32(
        op, w.size[last], (const int32_t *)pa, w.stride[0][last], (const int32_t *)pb, w.stride[1][last],
        (int32_t *)po);
    } else {
      kernels(dtype)->binary(op, w.size[last], pa, w.stride[0][last], pb, w.stride[1][last], po);
    }
  } while (next(&w));
}

static void adam_part(void *context, ptrdiff_t part) {
  const lk_adam_call *call = context;
  kernels(call->dtype)->adam(call, part * PART, part_length(call->n, part));
}

void lk_adam(const lk_adam_call *call) {
  lk_adam_call copy = *call;
  lk_parallel((copy.n + PART - 1) / PART, adam_part, &copy);
}

#define COMPARE(type)                                                                         \
  for (ptrdiff_t i = 0; i < n; i++) {                                                         \
    type x = ((const type *)a)[i * sa], y = ((const type *)b)[i * sb];                        \
    out[i] = op == lk_equal ? x == y : op == lk_not_equal ? x != y : op == lk_less ? x < y    \
      : op == lk_less_equal ? x <= y : op == lk_greater ? x > y : x >= y;                     \
  }

static void compare_row(
  int op, int dtype, ptrdiff_t n, const void *a, ptrdiff_t sa, const void *b, ptrdiff_t sb, uint8_t *out) {
  switch (dtype) {
  case lk_float32: COMPARE(float) break;
  case lk_float64: COMPARE(double) break;
  case lk_int32: COMPARE(int32_t) break;
  default: COMPARE(uint8_t) break;
  }
}

void lk_compare(
  int op, int dtype, int rank, const ptrdiff_t *shape, const void *a, const ptrdiff_t *sa, const void *b,
  const ptrdiff_t *sb, void *out) {
  ptrdiff_t so[MAX_RANK];
  contiguous(rank, shape, so);
  walk w;
  start(&w, 3, rank, shape, (const ptrdiff_t *const[]){sa, sb, so});
  if (is_empty(&w)) return;
  int last = w.rank - 1;
  ptrdiff_t width = width_of(dtype);
  do {
    compare_row(
      op, dtype, w.size[last], (const char *)a + w.offset[0] * width, w.stride[0][last],
      (const char *)b + w.offset[1] * width, w.stride[1][last], (uint8_t *)out + w.offset[2]);
  } while (next(&w));
}

// Both are read, so that the loops need no branch.
#define SELECT_ROW(type, step_c, step_a, step_b)                                          \
  for (ptrdiff_t i = 0; i < n; i++) {                                                     \
    type u = ((const type *)pa)[i * (step_a)], v = ((const type *)pb)[i * (step_b)];      \
    ((type *)po)[i] = c[i * (step_c)] ? u : v;                                             \
  }
#define SELECT(type)                             \
  if (sc_last == 1 && sa_last == 1 && sb_last == 0) { \
    SELECT_ROW(type, 1, 1, 0)                      \
  } else if (sc_last == 1 && sa_last == 1 && sb_last == 1) { \
    SELECT_ROW(type, 1, 1, 1)                     \
  } else {                                       \
    SELECT_ROW(type, sc_last, sa_last, sb_last)          \
  }

void lk_select(
  int dtype, int rank, const ptrdiff_t *shape, const void *condition, const ptrdiff_t *sc, const void *a,
  const ptrdiff_t *sa, const void *b, const ptrdiff_t *sb, void *out) {
  ptrdiff_t so[MAX_RANK];
  contiguous(rank, shape, so);
  walk w;
  start(&w, 4, rank, shape, (const ptrdiff_t *const[]){sc, sa, sb, so});
  if (is_empty(&w)) return;
  int last = w.rank - 1;
  ptrdiff_t width = width_of(dtype);
  do {
    const uint8_t *c = (const uint8_t *)condition + w.offset[0];
    const char *pa = (const char *)a + w.offset[1] * width, *pb = (const char *)b + w.offset[2] * width;
    char *po = (char *)out + w.offset[3] * width;
    ptrdiff_t n = w.size[last], sc_last = w.stride[0][last], sa_last = w.stride[1][last], sb_last = w.stride[2][last];
    if (width == 8) {
      SELECT(uint64_t)
    } else if (width == 4) {
      SELECT(uint32_t)
    } else {
      SELECT(uint8_t)
    }
  } while (next(&w));
}

#define COPY(type) \
  for (ptrdiff_t i = 0; i < n; i++) ((type *)po)[i * so_last] = ((const type *)px)[i * sx_last];

void lk_copy(
  int dtype, int rank, const ptrdiff_t *shape, const void *x, const ptrdiff_t *sx, void *out, const ptrdiff_t *so) {
  walk w;
  start(&w, 2, rank, shape, (const ptrdiff_t *const[]){sx, so});
  if (is_empty(&w)) return;
  int last = w.rank - 1;
  ptrdiff_t width = width_of(dtype), n = w.size[last];
  ptrdiff_t sx_last = w.stride[0][last], so_last = w.stride[1][last];
  do {
    const char *px = (const char *)x + w.offset[0] * width;
    char *po = (char *)out + w.offset[1] * width;
    if (sx_last == 1 && so_last == 1) {
      memcpy(po, px, (size_t)(n * width));
    } else if (width == 8) {
      COPY(uint64_t)
    } else if (width == 4) {
      COPY(uint32_t)
    } else {
      COPY(uint8_t)
    }
  } while (next(&w));
}

// Towards zero; NaN and what does not fit become the nearest end, zero for NaN.
static int32_t to_int32(double x) {
  if (x != x) return 0;
  if (x >= 2147483647.0) return INT32_MAX;
  if (x <= -2147483648.0) return INT32_MIN;
  return (int32_t)x;
}

#define CONVERT(source, target, v)                        \
  for (ptrdiff_t i = 0; i < n; i++) {                     \
    source from_value = ((const source *)x)[i];           \
    ((target *)out)[i] = (v);                             \
  }                                                       \
  return;
#define CONVERT_FROM(source)                                             \
  switch (to) {                                                          \
  case lk_float32: CONVERT(source, float, (float)from_value)             \
  case lk_float64: CONVERT(source, double, (double)from_value)           \
  case lk_int32: CONVERT(source, int32_t, to_int32((double)from_value))  \
  default: CONVERT(source, uint8_t, from_value != 0)                     \
  }

void lk_convert(int from, int to, ptrdiff_t n, const void *x, void *out) {
  switch (from) {
  case lk_float32: CONVERT_FROM(float)
  case lk_float64: CONVERT_FROM(double)
  case lk_int32: CONVERT_FROM(int32_t)
  default: CONVERT_FROM(uint8_t)
  }
}

#define FILL(type, v)                                        \
  {                                                          \
    type filling = (v);                                      \
    for (ptrdiff_t i = 0; i < n; i++) ((type *)out)[i] = filling; \
    break;                                                   \
  }

void lk_fill(int dtype, ptrdiff_t n, double value, void *out) {
  switch (dtype) {
  case lk_float32: FILL(float, (float)value)
  case lk_float64: FILL(double, value)
  case lk_int32: FILL(int32_t, to_int32(value))
  default: FILL(uint8_t, value != 0.0)
  }
}
