// Everything that reads or moves whole rows, divided among threads by rows.
#pragma STDC FP_CONTRACT OFF
#include "Kernels.h"

#include <string.h>

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
  if (k == 0) return;
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

typedef struct {
  const lk_kernels *table;
  ptrdiff_t rows, n, each, width;
  double smoothing, scale;
  const char *logits;
  const int32_t *targets;
  char *losses, *logs, *out;
} entropy_job;

static void cross_entropy_part(void *context, ptrdiff_t part) {
  const entropy_job *job = context;
  ptrdiff_t first = part * job->each, rows = job->rows - first < job->each ? job->rows - first : job->each;
  const char *logits = job->logits + first * job->n * job->width;
  char *logs = job->logs + 2 * first * job->width;
  if (job->out) {
    job->table->cross_entropy_back(
      rows, job->n, job->smoothing, job->scale, logits, job->targets + first, logs,
      job->out + first * job->n * job->width);
  } else {
    job->table->cross_entropy(
      rows, job->n, job->smoothing, logits, job->targets + first, job->losses + first * job->width, logs);
  }
}

static void run_entropy(entropy_job *job) {
  job->each = rows_of_part(job->n);
  lk_parallel((job->rows + job->each - 1) / job->each, cross_entropy_part, job);
}

void lk_cross_entropy(
  int dtype, ptrdiff_t rows, ptrdiff_t n, double smoothing, const void *logits, const int32_t *targets, void *losses,
  void *logs) {
  entropy_job job = {
    kernels(dtype), rows, n, 1, width_of(dtype), smoothing, 0, logits, targets, losses, logs, NULL};
  run_entropy(&job);
}

void lk_cross_entropy_back(
  int dtype, ptrdiff_t rows, ptrdiff_t n, double smoothing, double scale, const void *logits, const int32_t *targets,
  const void *logs, void *out) {
  entropy_job job = {
    kernels(dtype), rows, n, 1, width_of(dtype), smoothing, scale, logits, targets, NULL, (char *)logs, out};
  run_entropy(&job);
}
