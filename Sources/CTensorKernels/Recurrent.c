// Recurrent layers over whole sequences, divided among threads by the rows of the batch.
#pragma STDC FP_CONTRACT OFF
#include "Kernels.h"

#include <string.h>

int lk_recurrent_gates(int kind) { return kind == lk_lstm ? 4 : kind == lk_gru ? 3 : 1; }
int lk_recurrent_kept(int kind) { return kind == lk_lstm ? 6 : kind == lk_gru ? 4 : 1; }

typedef struct {
  const lk_recurrent_call *call;
  const lk_kernels *table;
  ptrdiff_t width, each;
  char *gradient, *dx, *ds, *dh, *dc;
} recurrent_job;

// What a part needs to know of the rows `first ..< first + rows`.
typedef struct {
  ptrdiff_t first, rows, hidden, gates, kept;
} recurrent_rows;

static recurrent_rows rows_of(const recurrent_job *job, ptrdiff_t part) {
  const lk_recurrent_call *call = job->call;
  recurrent_rows r = {part * job->each, 0, call->hidden * job->width, 0, 0};
  r.rows = call->batch - r.first < job->each ? call->batch - r.first : job->each;
  r.gates = lk_recurrent_gates(call->kind) * r.hidden;
  r.kept = lk_recurrent_kept(call->kind) * r.hidden;
  return r;
}

// The place in time of a step; a row whose sequence has not begun or has ended keeps its state.
static ptrdiff_t time_of(const lk_recurrent_call *call, ptrdiff_t step) {
  return call->reversed ? call->time - 1 - step : step;
}

static int is_active(const lk_recurrent_call *call, ptrdiff_t row, ptrdiff_t t) {
  return !call->lengths || t < call->lengths[row];
}

static void recurrent_part(void *context, ptrdiff_t part) {
  const recurrent_job *job = context;
  const lk_recurrent_call *call = job->call;
  recurrent_rows r = rows_of(job, part);
  size_t size = (size_t)(r.rows * (2 * r.hidden + r.gates));
  char *h = lk_allocate(size), *c = h + r.rows * r.hidden, *sums = c + r.rows * r.hidden;
  memcpy(h, (const char *)call->h0 + r.first * r.hidden, (size_t)(r.rows * r.hidden));
  memcpy(c, (const char *)call->c0 + r.first * r.hidden, (size_t)(r.rows * r.hidden));
  ptrdiff_t columns = lk_recurrent_gates(call->kind) * call->hidden;
  for (ptrdiff_t step = 0; step < call->time; step++) {
    ptrdiff_t t = time_of(call, step);
    job->table->matmul(
      r.rows, columns, call->hidden, h, call->hidden, 1, call->weight_columns, columns, 1, call->bias, columns, sums);
    for (ptrdiff_t i = 0; i < r.rows; i++) {
      ptrdiff_t at = (r.first + i) * call->time + t;
      char *out = (char *)call->out + ((r.first + i) * (call->time + 2) + t) * r.hidden;
      memcpy((char *)call->before + at * r.hidden, h + i * r.hidden, (size_t)r.hidden);
      if (is_active(call, r.first + i, t)) {
        job->table->recurrent(
          call->kind, call->hidden, (const char *)call->x + at * r.gates, sums + i * r.gates, h + i * r.hidden,
          c + i * r.hidden, (char *)call->kept + at * r.kept);
        memcpy(out, h + i * r.hidden, (size_t)r.hidden);
      } else {
        memset(out, 0, (size_t)r.hidden);
      }
    }
  }
  for (ptrdiff_t i = 0; i < r.rows; i++) {
    char *last = (char *)call->out + ((r.first + i) * (call->time + 2) + call->time) * r.hidden;
    memcpy(last, h + i * r.hidden, (size_t)r.hidden);
    memcpy(last + r.hidden, c + i * r.hidden, (size_t)r.hidden);
  }
  lk_free(h, size);
}

static void recurrent_back_part(void *context, ptrdiff_t part) {
  const recurrent_job *job = context;
  const lk_recurrent_call *call = job->call;
  recurrent_rows r = rows_of(job, part);
  size_t size = (size_t)(r.rows * r.hidden);
  char *through = lk_allocate(size), *dh = job->dh + r.first * r.hidden, *dc = job->dc + r.first * r.hidden;
  for (ptrdiff_t i = 0; i < r.rows; i++) {
    const char *last = job->gradient + ((r.first + i) * (call->time + 2) + call->time) * r.hidden;
    memcpy(dh + i * r.hidden, last, (size_t)r.hidden);
    memcpy(dc + i * r.hidden, last + r.hidden, (size_t)r.hidden);
  }
  ptrdiff_t columns = lk_recurrent_gates(call->kind) * call->hidden;
  for (ptrdiff_t step = call->time - 1; step >= 0; step--) {
    ptrdiff_t t = time_of(call, step);
    for (ptrdiff_t i = 0; i < r.rows; i++) {
      ptrdiff_t at = (r.first + i) * call->time + t;
      char *dx = job->dx + at * r.gates, *ds = job->ds + at * r.gates;
      if (is_active(call, r.first + i, t)) {
        const char *given = job->gradient + ((r.first + i) * (call->time + 2) + t) * r.hidden;
        job->table->binary(lk_add, call->hidden, dh + i * r.hidden, 1, given, 1, dh + i * r.hidden);
        job->table->recurrent_back(
          call->kind, call->hidden, (const char *)call->kept + at * r.kept, (const char *)call->before + at * r.hidden,
          dh + i * r.hidden, dc + i * r.hidden, dx, ds);
      } else {
        memset(dx, 0, (size_t)r.gates);
        memset(ds, 0, (size_t)r.gates);
      }
    }
    job->table->matmul(
      r.rows, call->hidden, columns, job->ds + (r.first * call->time + t) * r.gates, call->time * columns, 1,
      call->weight, call->hidden, 1, NULL, call->hidden, through);
    job->table->binary(lk_add, r.rows * call->hidden, dh, 1, through, 1, dh);
  }
  lk_free(through, size);
}

static void run(recurrent_job *job, lk_part body) {
  const lk_recurrent_call *call = job->call;
  job->table = kernels(call->dtype);
  job->width = width_of(call->dtype);
  double work = (double)(call->batch * call->time) * (double)(call->hidden * call->hidden);
  ptrdiff_t threads = threads_for(work);
  job->each = (call->batch + threads - 1) / threads;
  if (job->each < 1) return;
  lk_parallel((call->batch + job->each - 1) / job->each, body, job);
}

void lk_recurrent(const lk_recurrent_call *call) {
  recurrent_job job = {.call = call};
  run(&job, recurrent_part);
}

void lk_recurrent_back(
  const lk_recurrent_call *call, const void *gradient, void *dx, void *ds, void *dh, void *dc) {
  recurrent_job job = {.call = call, .gradient = (char *)gradient, .dx = dx, .ds = ds, .dh = dh, .dc = dc};
  run(&job, recurrent_back_part);
}
