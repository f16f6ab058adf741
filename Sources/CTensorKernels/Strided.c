// Everything that only moves elements or compares them, and the walk over strided operands.
#pragma STDC FP_CONTRACT OFF
#include "Kernels.h"
#include <string.h>

#define MAX_RANK 8
#define OPERANDS 4

// Up to four operands walked together; neighbouring axes that lie one behind the other in all operands are one.
typedef struct {
  int rank, operands;
  ptrdiff_t size[MAX_RANK], stride[OPERANDS][MAX_RANK], at[MAX_RANK], offset[OPERANDS];
} walk;

static int merges(const walk *w, int axis, const ptrdiff_t *const *strides, ptrdiff_t size) {
  for (int o = 0; o < w->operands; o++) {
    if (w->stride[o][w->rank - 1] != strides[o][axis] * size) return 0;
  }
  return 1;
}

static void start(walk *w, int operands, int rank, const ptrdiff_t *shape, const ptrdiff_t *const *strides) {
  w->rank = 0;
  w->operands = operands;
  for (int axis = 0; axis < rank; axis++) {
    if (shape[axis] == 1) continue;
    if (w->rank > 0 && merges(w, axis, strides, shape[axis])) {
      w->size[w->rank - 1] *= shape[axis];
    } else {
      w->size[w->rank++] = shape[axis];
    }
    for (int o = 0; o < operands; o++) w->stride[o][w->rank - 1] = strides[o][axis];
  }
  if (w->rank == 0) {
    w->rank = 1;
    w->size[0] = 1;
    for (int o = 0; o < operands; o++) w->stride[o][0] = 0;
    for (int axis = 0; axis < rank; axis++) {
      if (shape[axis] == 0) w->size[0] = 0;
    }
  }
  memset(w->at, 0, sizeof w->at);
  memset(w->offset, 0, sizeof w->offset);
}

static int is_empty(const walk *w) {
  for (int axis = 0; axis < w->rank; axis++) {
    if (w->size[axis] == 0) return 1;
  }
  return 0;
}

// Goes to the next row of the innermost axis; 0 at the end.
static int next(walk *w) {
  for (int axis = w->rank - 2; axis >= 0; axis--) {
    w->at[axis]++;
    for (int o = 0; o < w->operands; o++) w->offset[o] += w->stride[o][axis];
    if (w->at[axis] < w->size[axis]) return 1;
    for (int o = 0; o < w->operands; o++) w->offset[o] -= w->stride[o][axis] * w->size[axis];
    w->at[axis] = 0;
  }
  return 0;
}

static ptrdiff_t width_of(int dtype) { return dtype == lk_float64 ? 8 : dtype == lk_bool ? 1 : 4; }

// The strides of a contiguous tensor.
static void contiguous(int rank, const ptrdiff_t *shape, ptrdiff_t *strides) {
  ptrdiff_t stride = 1;
  for (int axis = rank - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis];
  }
}

static const lk_kernels *kernels(int dtype) { return dtype == lk_float64 ? &lk_kernels_float64 : lk_active(); }

// Elementwise work is divided into parts of this many elements.
#define PART ((ptrdiff_t)1 << 15)

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

static void reduce_int32(
  int op, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, const int32_t *x, int32_t *out) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t j = 0; j < inner; j++) {
      const int32_t *column = x + o * n * inner + j;
      uint32_t sum = 0;
      ptrdiff_t at = 0;
      for (ptrdiff_t i = 0; i < n; i++) {
        int32_t v = column[i * inner], best = column[at * inner];
        sum += (uint32_t)v;
        if (op == lk_max || op == lk_argmax ? v > best : v < best) at = i;
      }
      out[o * inner + j] = op == lk_sum ? (int32_t)sum
        : op == lk_max || op == lk_min ? column[at * inner] : (int32_t)at;
    }
  }
}

typedef struct {
  const lk_kernels *table;
  int op;
  ptrdiff_t outer, n, inner, width, each;
  double eps;
  const char *x, *weight, *bias;
  char *out, *deviates;
} row_job;

// The rows of a part: about `PART` elements, one row at least.
static ptrdiff_t rows_of_part(ptrdiff_t n) { return n >= PART ? 1 : PART / (n < 1 ? 1 : n); }

static ptrdiff_t rows_from(const row_job *job, ptrdiff_t part) {
  ptrdiff_t rest = job->outer - part * job->each;
  return rest < job->each ? rest : job->each;
}

static ptrdiff_t part_count(const row_job *job) { return (job->outer + job->each - 1) / job->each; }

static void reduce_part(void *context, ptrdiff_t part) {
  const row_job *job = context;
  ptrdiff_t first = part * job->each, is_index = job->op == lk_argmax || job->op == lk_argmin;
  job->table->reduce(
    job->op, rows_from(job, part), job->n, job->inner, job->x + first * job->n * job->inner * job->width,
    job->out + first * job->inner * (is_index ? 4 : job->width));
}

static void softmax_part(void *context, ptrdiff_t part) {
  const row_job *job = context;
  ptrdiff_t at = part * job->each * job->n * job->width;
  job->table->softmax(job->op, rows_from(job, part), job->n, job->x + at, job->out + at);
}

static void layer_norm_part(void *context, ptrdiff_t part) {
  const row_job *job = context;
  ptrdiff_t at = part * job->each * job->n * job->width;
  job->table->layer_norm(
    rows_from(job, part), job->n, job->eps, job->x + at, job->weight, job->bias, job->out + at,
    job->deviates ? job->deviates + part * job->each * job->width : NULL);
}

void lk_reduce(int op, int dtype, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, const void *x, void *out) {
  if (dtype == lk_int32) {
    reduce_int32(op, outer, n, inner, x, out);
  } else {
    row_job job = {
      kernels(dtype), op, outer, n, inner, width_of(dtype), rows_of_part(n * inner), 0, x, NULL, NULL, out, NULL};
    lk_parallel(part_count(&job), reduce_part, &job);
  }
}

static void rows_back_part(void *context, ptrdiff_t part) {
  const row_job *job = context;
  ptrdiff_t at = part * job->each * job->n * job->width;
  job->table->rows_back(
    job->op, rows_from(job, part), job->n, job->x + at, job->weight + at,
    job->deviates ? job->deviates + part * job->each * job->width : NULL, job->out + at);
}

void lk_rows_back(
  int kind, int dtype, ptrdiff_t rows, ptrdiff_t n, const void *y, const void *gradient, const void *deviates,
  void *out) {
  row_job job = {
    kernels(dtype), kind, rows, n, 1, width_of(dtype), rows_of_part(n), 0, y, gradient, NULL, out, (char *)deviates};
  lk_parallel(part_count(&job), rows_back_part, &job);
}

void lk_softmax(int kind, int dtype, ptrdiff_t rows, ptrdiff_t n, const void *x, void *out) {
  row_job job = {kernels(dtype), kind, rows, n, 1, width_of(dtype), rows_of_part(n), 0, x, NULL, NULL, out, NULL};
  lk_parallel(part_count(&job), softmax_part, &job);
}

void lk_layer_norm(
  int dtype, ptrdiff_t rows, ptrdiff_t n, double eps, const void *x, const void *weight, const void *bias, void *out,
  void *deviates) {
  row_job job = {kernels(dtype), 0, rows, n, 1, width_of(dtype), rows_of_part(n), eps, x, weight, bias, out, deviates};
  lk_parallel(part_count(&job), layer_norm_part, &job);
}

static double element(int dtype, const void *x, ptrdiff_t i) {
  return dtype == lk_float32 ? (double)((const float *)x)[i]
    : dtype == lk_float64    ? ((const double *)x)[i]
                             : (double)((const int32_t *)x)[i];
}

// A NaN counts as larger than any number.
static int larger(double a, double b) { return a > b || (a != a && b == b); }

void lk_top_k(int dtype, ptrdiff_t rows, ptrdiff_t n, ptrdiff_t k, const void *x, void *values, int32_t *indices) {
  ptrdiff_t width = width_of(dtype);
  for (ptrdiff_t r = 0; r < rows; r++) {
    int32_t *chosen = indices + r * k;
    ptrdiff_t found = 0;
    for (ptrdiff_t i = 0; i < n; i++) {
      double v = element(dtype, x, r * n + i);
      if (found == k && !larger(v, element(dtype, x, r * n + chosen[k - 1]))) continue;
      ptrdiff_t place = found < k ? found++ : k - 1;
      for (; place > 0 && larger(v, element(dtype, x, r * n + chosen[place - 1])); place--) {
        chosen[place] = chosen[place - 1];
      }
      chosen[place] = (int32_t)i;
    }
    for (ptrdiff_t i = 0; i < k; i++) {
      memcpy((char *)values + (r * k + i) * width, (const char *)x + (r * n + chosen[i]) * width, (size_t)width);
    }
  }
}

typedef struct {
  const lk_kernels *table;
  const walk *w;
  ptrdiff_t m, n, k, width, parts;
  const char *a, *b;
  char *out;
  ptrdiff_t ars, acs, brs, bcs;
} product_job;

// A product is divided by the longer side of its result, at the edges of tiles.
#define ROWS_OF_PART 96
#define COLUMNS_OF_PART 128

static void product_part(void *context, ptrdiff_t part) {
  const product_job *job = context;
  ptrdiff_t at = part / job->parts, piece = part % job->parts, offset[3] = {0, 0, 0};
  for (int axis = job->w->rank - 1; axis >= 0; axis--) {
    for (int o = 0; o < 3; o++) offset[o] += at % job->w->size[axis] * job->w->stride[o][axis];
    at /= job->w->size[axis];
  }
  ptrdiff_t i = 0, j = 0, m = job->m, n = job->n;
  if (job->parts > 1 && m >= n) {
    ptrdiff_t each = (m / job->parts + ROWS_OF_PART - 1) / ROWS_OF_PART * ROWS_OF_PART;
    i = piece * each;
    m = m - i < each ? m - i : each;
  } else if (job->parts > 1) {
    ptrdiff_t each = (n / job->parts + COLUMNS_OF_PART - 1) / COLUMNS_OF_PART * COLUMNS_OF_PART;
    j = piece * each;
    n = n - j < each ? n - j : each;
  }
  if (m <= 0 || n <= 0) return;
  job->table->matmul(
    m, n, job->k, job->a + (offset[0] + i * job->ars) * job->width, job->ars, job->acs,
    job->b + (offset[1] + j * job->bcs) * job->width, job->brs, job->bcs, job->n,
    job->out + (offset[2] + i * job->n + j) * job->width);
}

// Smaller products than these are not worth another thread.
#define LEAST_WORK 200000.0

void lk_matmul(
  int dtype, int batch_rank, const ptrdiff_t *batch, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const void *a,
  const ptrdiff_t *sa, const void *b, const ptrdiff_t *sb, void *out) {
  ptrdiff_t so[MAX_RANK];
  contiguous(batch_rank, batch, so);
  for (int axis = 0; axis < batch_rank; axis++) so[axis] *= m * n;
  walk w;
  start(&w, 3, batch_rank, batch, (const ptrdiff_t *const[]){sa, sb, so});
  if (is_empty(&w) || m == 0 || n == 0) return;
  ptrdiff_t count = 1, parts = 1;
  for (int axis = 0; axis < w.rank; axis++) count *= w.size[axis];
  double work = (double)m * (double)n * (double)k;
  int threads = work * (double)count < LEAST_WORK ? 1 : lk_threads_current();
  if (threads > 1 && count < 2 * threads && work > LEAST_WORK) {
    ptrdiff_t most = m >= n ? m / ROWS_OF_PART : n / COLUMNS_OF_PART;
    parts = most < threads ? (most < 1 ? 1 : most) : threads;
  }
  product_job job = {
    kernels(dtype), &w, m, n, k, width_of(dtype), parts, a, b, out, sa[batch_rank], sa[batch_rank + 1],
    sb[batch_rank], sb[batch_rank + 1]};
  if (threads > 1) {
    lk_parallel(count * parts, product_part, &job);
  } else {
    for (ptrdiff_t i = 0; i < count; i++) product_part(&job, i);
  }
}

static void attention_part(void *context, ptrdiff_t part) {
  const lk_attention_call *call = context;
  kernels(call->dtype)->attention(call, part / call->heads, part % call->heads);
}

void lk_attention(const lk_attention_call *call) {
  lk_attention_call copy = *call;
  double work = (double)call->queries * (double)call->keys * (double)(call->depth + call->width);
  if (work * (double)(call->batch * call->heads) < LEAST_WORK) {
    for (ptrdiff_t part = 0; part < call->batch * call->heads; part++) attention_part(&copy, part);
  } else {
    lk_parallel(call->batch * call->heads, attention_part, &copy);
  }
}

void lk_gather(
  int dtype, ptrdiff_t outer, ptrdiff_t size, ptrdiff_t inner, const int32_t *indices, ptrdiff_t count,
  const void *x, void *out) {
  size_t row = (size_t)(inner * width_of(dtype));
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t i = 0; i < count; i++) {
      memcpy(
        (char *)out + (size_t)(o * count + i) * row, (const char *)x + (size_t)(o * size + indices[i]) * row, row);
    }
  }
}

#define SCATTER_ADD(type)                                               \
  for (ptrdiff_t o = 0; o < outer; o++) {                               \
    for (ptrdiff_t i = 0; i < count; i++) {                             \
      type *to = (type *)x + (o * size + indices[i]) * inner;           \
      const type *from = (const type *)y + (o * count + i) * inner;     \
      for (ptrdiff_t j = 0; j < inner; j++) to[j] += from[j];           \
    }                                                                   \
  }

void lk_scatter_add(
  int dtype, ptrdiff_t outer, ptrdiff_t size, ptrdiff_t inner, const int32_t *indices, ptrdiff_t count,
  const void *y, void *x) {
  if (dtype == lk_float64) {
    SCATTER_ADD(double)
  } else {
    SCATTER_ADD(float)
  }
}
