#ifndef CTENSORKERNELS_H
#define CTENSORKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Numeric kernels whose results do not depend on the CPU, the register width or the layout in memory.
//
// Sizes and strides count elements. No function checks its arguments: TensorEngine does.

enum { lk_float32, lk_float64, lk_int32, lk_bool };

enum {
  lk_negate, lk_abs, lk_sqrt, lk_exp, lk_log, lk_sin, lk_cos, lk_tanh, lk_erf, lk_sigmoid, lk_relu, lk_gelu,
  lk_square, lk_sign, lk_gelu_tanh
};

// The last five give a gradient `a` back: through tanh and sigmoid, whose value is `b`, relu and both gelus, whose operand
// is.
enum {
  lk_add, lk_subtract, lk_multiply, lk_divide, lk_power, lk_maximum, lk_minimum, lk_tanh_back, lk_sigmoid_back,
  lk_relu_back, lk_gelu_back, lk_gelu_tanh_back
};

enum { lk_equal, lk_not_equal, lk_less, lk_less_equal, lk_greater, lk_greater_equal };

enum { lk_sum, lk_max, lk_min, lk_argmax, lk_argmin };

// What softmax makes of a row: probabilities (NaN for a row of minus infinities), the same with zeros for such a
// row, or logarithms.
enum { lk_softmax_plain, lk_softmax_masked, lk_softmax_log };

// Instruction sets, the best first; a negative one means that none is chosen.
enum { lk_avx512, lk_avx2, lk_neon, lk_baseline, lk_isa_count };

const char *lk_isa_name(int isa);
int lk_isa_available(int isa);
// Makes `isa` the one of all threads that have no choice of their own.
void lk_isa_select(int isa);
// Makes `isa` the one of this thread (a negative value undoes it); returns the previous choice.
int lk_isa_select_for_thread(int isa);
// The one that a call on this thread would use.
int lk_isa_current(void);
// The value of LECTERN_ISA, or NULL.
const char *lk_isa_requested(void);

// Threads: those of this machine; the number for all threads that have no choice of their own; the number for calls
// from this thread (0 undoes it; returns the previous choice); the number that a call here would use; the value of
// LECTERN_THREADS, or NULL.
int lk_threads_available(void);
void lk_threads_select(int count);
int lk_threads_select_for_thread(int count);
int lk_threads_current(void);
const char *lk_threads_requested(void);

// Memory of 64-byte alignment; each thread keeps what it frees for its next request of that size class.
void *lk_allocate(size_t bytes);
void lk_free(void *memory, size_t bytes);

// Elementwise. `x` and `out` are contiguous; `out` of lk_binary and lk_compare is contiguous.
void lk_unary(int op, int dtype, ptrdiff_t n, const void *x, void *out);
void lk_binary(
  int op, int dtype, int rank, const ptrdiff_t *shape, const void *a, const ptrdiff_t *sa, const void *b,
  const ptrdiff_t *sb, void *out);
void lk_compare(
  int op, int dtype, int rank, const ptrdiff_t *shape, const void *a, const ptrdiff_t *sa, const void *b,
  const ptrdiff_t *sb, void *out);
void lk_select(
  int dtype, int rank, const ptrdiff_t *shape, const void *condition, const ptrdiff_t *sc, const void *a,
  const ptrdiff_t *sa, const void *b, const ptrdiff_t *sb, void *out);

// Copies between strided layouts of one shape, and conversion of contiguous elements.
void lk_copy(
  int dtype, int rank, const ptrdiff_t *shape, const void *x, const ptrdiff_t *sx, void *out, const ptrdiff_t *so);
void lk_convert(int from, int to, ptrdiff_t n, const void *x, void *out);
void lk_fill(int dtype, ptrdiff_t n, double value, void *out);

// Reductions of a contiguous [outer, n, inner] over n; arg results are int32.
void lk_reduce(int op, int dtype, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, const void *x, void *out);
// Softmax of contiguous rows.
void lk_softmax(int kind, int dtype, ptrdiff_t rows, ptrdiff_t n, const void *x, void *out);
// (x - mean)/sqrt(variance + eps) of contiguous rows, times `weight` plus `bias` where they are given; the square
// roots go to `deviates` where it is given.
void lk_layer_norm(
  int dtype, ptrdiff_t rows, ptrdiff_t n, double eps, const void *x, const void *weight, const void *bias, void *out,
  void *deviates);
// The gradients of contiguous rows behind softmax and log softmax (y their values) and layer norm without weights
// (y its values, `deviates` the square roots).
enum { lk_back_softmax, lk_back_log_softmax, lk_back_layer_norm };
void lk_rows_back(
  int kind, int dtype, ptrdiff_t rows, ptrdiff_t n, const void *y, const void *gradient, const void *deviates,
  void *out);
// The k largest of each contiguous row, in falling order, ties by index.
void lk_top_k(int dtype, ptrdiff_t rows, ptrdiff_t n, ptrdiff_t k, const void *x, void *values, int32_t *indices);

// out[m, n] = a[m, k] · b[k, n] for every index of the batch, plus `bias` [n] in each row where it is given; `out` is
// contiguous.
void lk_matmul(
  int dtype, int batch_rank, const ptrdiff_t *batch, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const void *a,
  const ptrdiff_t *sa, const void *b, const ptrdiff_t *sb, const void *bias, void *out);

// Causal: a key is allowed where key <= query + shift. Keep: where a byte is not zero. Additive: after adding.
enum { lk_mask_none, lk_mask_causal, lk_mask_keep, lk_mask_additive };

// softmax(scale · q kᵀ + mask) · v for every batch and head. Strides count elements, of batch, head and row (the mask
// has one more); elements of a row lie one after the other; `group` heads share one of keys and values. `out` is
// contiguous.
typedef struct {
  int dtype, mask_kind;
  ptrdiff_t batch, heads, group, queries, keys, depth, width, shift;
  ptrdiff_t sq[3], sk[3], sv[3], sm[4];
  double scale;
  const void *q, *k, *v, *mask;
  // `logs` gets log Σ exp of the scores of each query, infinity where none is allowed, when it is given.
  void *out, *logs;
} lk_attention_call;

void lk_attention(const lk_attention_call *call);
// The gradients of queries, keys and values, all contiguous, from what the forward pass has left and the gradient of
// its result, which is contiguous. They must be zero before.
void lk_attention_back(const lk_attention_call *call, const void *gradient, void *dq, void *dk, void *dv);

// Cross-entropy of contiguous rows with the target 1 − smoothing + smoothing/n, smoothing/n elsewhere; a target below
// zero has loss 0. `logs` [rows, 2] is for the gradient, which is multiplied by `scale`.
void lk_cross_entropy(
  int dtype, ptrdiff_t rows, ptrdiff_t n, double smoothing, const void *logits, const int32_t *targets, void *losses,
  void *logs);
void lk_cross_entropy_back(
  int dtype, ptrdiff_t rows, ptrdiff_t n, double smoothing, double scale, const void *logits, const int32_t *targets,
  const void *logs, void *out);

// One step of Adam on n numbers: `correction1` is 1 − β₁ᵗ and `correction2` √(1 − β₂ᵗ).
typedef struct {
  int dtype, decoupled;
  ptrdiff_t n;
  double rate, beta1, beta2, eps, decay, correction1, correction2;
  const void *gradient;
  void *parameter, *first, *second;
} lk_adam_call;

void lk_adam(const lk_adam_call *call);

// A recurrent layer over sequences. Gates stand in the order i, f, g, o of an LSTM and r, z, n of a GRU.
enum { lk_rnn_tanh, lk_rnn_relu, lk_lstm, lk_gru };
int lk_recurrent_gates(int kind);
int lk_recurrent_kept(int kind);

typedef struct {
  int dtype, kind, reversed;
  ptrdiff_t batch, time, hidden;
  const int32_t *lengths; // [batch], or NULL
  const void *x; // what the input gives to the gates, [batch, time, gates · hidden]
  const void *weight, *weight_columns; // [gates · hidden, hidden] and its transpose
  const void *bias; // [gates · hidden], or NULL
  const void *h0, *c0; // [batch, hidden]
  void *out; // [batch, time + 2, hidden]: states, then the last state and the last cell
  void *before; // [batch, time, hidden]: the states before each step
  void *kept; // [batch, time, kept · hidden]
} lk_recurrent_call;

void lk_recurrent(const lk_recurrent_call *call);
// The gradients of what input and state give to the gates, and of the first state and cell.
void lk_recurrent_back(const lk_recurrent_call *call, const void *gradient, void *dx, void *ds, void *dh, void *dc);

// out[o, i, :] = x[o, indices[i], :], and its transpose x[o, indices[i], :] += y[o, i, :], in order of i.
void lk_gather(
  int dtype, ptrdiff_t outer, ptrdiff_t size, ptrdiff_t inner, const int32_t *indices, ptrdiff_t count,
  const void *x, void *out);
void lk_scatter_add(
  int dtype, ptrdiff_t outer, ptrdiff_t size, ptrdiff_t inner, const int32_t *indices, ptrdiff_t count,
  const void *y, void *x);

// Values `first ..< first + n` of the Philox 4x32-10 stream of `seed`: uniform in [0, 1), and standard normal.
void lk_uniform(uint64_t seed, uint64_t first, ptrdiff_t n, double *out);
void lk_normal(uint64_t seed, uint64_t first, ptrdiff_t n, double *out);
// One block of the generator, for known answers.
void lk_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);

// Scalar functions in double precision, without FMA and without libm.
double lk_exp64(double x);
double lk_log64(double x);
double lk_sin64(double x);
double lk_cos64(double x);
double lk_tanh64(double x);
double lk_erf64(double x);
double lk_pow64(double x, double y);

#endif
