// Matrix products and attention: how they are divided among threads.
#pragma STDC FP_CONTRACT OFF
#include "Kernels.h"
#include "Walk.h"

typedef struct {
  const lk_kernels *table;
  const walk *w;
  ptrdiff_t m, n, k, width, parts;
  const char *a, *b, *bias;
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
    job->b + (offset[1] + j * job->bcs) * job->width, job->brs, job->bcs,
    job->bias ? job->bias + j * job->width : NULL, job->n, job->out + (offset[2] + i * job->n + j) * job->width);
}

void lk_matmul(
  int dtype, int batch_rank, const ptrdiff_t *batch, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const void *a,
  const ptrdiff_t *sa, const void *b, const ptrdiff_t *sb, const void *bias, void *out) {
  ptrdiff_t so[MAX_RANK];
  contiguous(batch_rank, batch, so);
  for (int axis = 0; axis < batch_rank; axis++) so[axis] *= m * n;
  walk w;
  start(&w, 3, batch_rank, batch, (const ptrdiff_t *const[]){sa, sb, so});
  if (is_empty(&w) || m == 0 || n == 0) return;
  ptrdiff_t count = 1, parts = 1;
  for (int axis = 0; axis < w.rank; axis++) count *= w.size[axis];
  double work = (double)m * (double)n * (double)k;
  int threads = threads_for(work * (double)count);
  if (threads > 1 && count < 2 * threads && threads_for(work) > 1) {
    ptrdiff_t most = m >= n ? m / ROWS_OF_PART : n / COLUMNS_OF_PART;
    parts = most < threads ? (most < 1 ? 1 : most) : threads;
  }
  product_job job = {
    kernels(dtype), &w, m, n, k, width_of(dtype), parts, a, b, bias, out, sa[batch_rank], sa[batch_rank + 1],
    sb[batch_rank], sb[batch_rank + 1]};
  parallel_if_large(work * (double)count, count * parts, product_part, &job);
}

static void attention_part(void *context, ptrdiff_t part) {
  const lk_attention_call *call = context;
  kernels(call->dtype)->attention(call, part / call->heads, part % call->heads);
}

static double attention_work(const lk_attention_call *call) {
  double pairs = (double)call->queries * (double)call->keys * (double)(call->batch * call->heads);
  return pairs * (double)(call->depth + call->width);
}

void lk_attention(const lk_attention_call *call) {
  lk_attention_call copy = *call;
  parallel_if_large(attention_work(call), call->batch * call->heads, attention_part, &copy);
}

typedef struct {
  const lk_attention_call *call;
  const void *gradient;
  void *dq, *dk, *dv;
} attention_back_job;

static void attention_back_part(void *context, ptrdiff_t part) {
  const attention_back_job *job = context;
  ptrdiff_t shared = job->call->heads / job->call->group;
  kernels(job->call->dtype)
    ->attention_back(job->call, part / shared, part % shared, job->gradient, job->dq, job->dk, job->dv);
}

void lk_attention_back(const lk_attention_call *call, const void *gradient, void *dq, void *dk, void *dv) {
  attention_back_job job = {call, gradient, dq, dk, dv};
  parallel_if_large(attention_work(call), call->batch * (call->heads / call->group), attention_back_part, &job);
}
