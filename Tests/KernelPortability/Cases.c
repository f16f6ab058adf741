// Sizes are odd, so that whole vectors, rests, blocks and tiles all take part.
#include "Cases.h"

#define COUNT(a) ((int)(sizeof(a) / sizeof(a)[0]))

static void unary(int op, int dtype) {
  static const double scales[] = {1.0, 12.0, 3000.0};
  ptrdiff_t n = 4099;
  void *out = room(dtype, n);
  lk_unary(op, dtype, n, any_bits(dtype, n, 1), out);
  note(dtype, n, out);
  for (int i = 0; i < COUNT(scales); i++) {
    lk_unary(op, dtype, n, numbers(dtype, n, scales[i], 2), out);
    note(dtype, n, out);
  }
  // Enough for several threads.
  n = 70001;
  out = room(dtype, n);
  lk_unary(op, dtype, n, numbers(dtype, n, 4.0, 3), out);
  note(dtype, n, out);
}

static void binary(int op, int dtype) {
  static const ptrdiff_t strides[][2] = {{1, 1}, {1, 0}, {0, 1}, {2, 3}};
  ptrdiff_t n = 1003, shape[] = {17, 59};
  void *a = numbers(dtype, 3 * n, 4.0, 4), *b = numbers(dtype, 3 * n, 3.0, 5), *out = room(dtype, n);
  if (op == lk_power) lk_unary(lk_abs, dtype, 3 * n, a, a);
  for (int i = 0; i < COUNT(strides); i++) {
    lk_binary(op, dtype, 1, &n, a, &strides[i][0], b, &strides[i][1], out);
    note(dtype, n, out);
  }
  lk_binary(op, dtype, 2, shape, a, (ptrdiff_t[]){1, 17}, b, (ptrdiff_t[]){0, 1}, out);
  note(dtype, n, out);
  lk_binary(op, dtype, 1, &n, any_bits(dtype, n, 6), (ptrdiff_t[]){1}, any_bits(dtype, n, 7), (ptrdiff_t[]){1}, out);
  note(dtype, n, out);
}

static void compare(int op, int dtype) {
  ptrdiff_t n = 1003, one = 1;
  void *a = numbers(dtype, n, 3.0, 8), *b = numbers(dtype, n, 3.0, 9), *truth = room(lk_bool, n), *out = room(dtype, n);
  lk_compare(op, dtype, 1, &n, a, &one, b, &one, truth);
  note(lk_bool, n, truth);
  lk_select(dtype, 1, &n, truth, &one, a, &one, b, &one, out);
  note(dtype, n, out);
}

static void convert(int to, int from) {
  ptrdiff_t n = 4099;
  void *out = room(to, n);
  lk_convert(from, to, n, numbers(from, n, 1e6, 10), out);
  note(to, n, out);
  lk_convert(from, to, n, any_bits(from, n, 11), out);
  note(to, n, out);
}

static void reduce(int op, int dtype) {
  static const ptrdiff_t sizes[] = {1, 15, 17, 1000, 5001}, inner[] = {1, 19};
  int of = op == lk_argmax || op == lk_argmin ? lk_int32 : dtype;
  for (int i = 0; i < COUNT(sizes) * COUNT(inner); i++) {
    ptrdiff_t n = sizes[i / 2], columns = inner[i % 2];
    void *out = room(of, 3 * columns);
    lk_reduce(op, dtype, 3, n, columns, numbers(dtype, 3 * n * columns, 1e3, 12), out);
    note(of, 3 * columns, out);
  }
}

static void softmax(int kind, int dtype) {
  static const ptrdiff_t sizes[] = {1, 7, 16, 33, 1000, 3001};
  for (int i = 0; i < COUNT(sizes); i++) {
    ptrdiff_t rows = 31, n = sizes[i], all = rows * n;
    void *y = room(dtype, all), *back = room(dtype, all);
    lk_softmax(kind, dtype, rows, n, numbers(dtype, all, 9.0, 13), y);
    note(dtype, all, y);
    lk_rows_back(
      kind == lk_softmax_log ? lk_back_log_softmax : lk_back_softmax, dtype, rows, n, y,
      numbers(dtype, all, 1.0, 14), NULL, back);
    note(dtype, all, back);
  }
}

static void layer_norm(int has_weights, int dtype) {
  static const ptrdiff_t sizes[] = {1, 7, 16, 33, 1000, 3001};
  for (int i = 0; i < COUNT(sizes); i++) {
    ptrdiff_t rows = 31, n = sizes[i], all = rows * n;
    void *y = room(dtype, all), *back = room(dtype, all), *deviates = room(dtype, rows);
    void *weight = has_weights ? numbers(dtype, n, 1.0, 15) : NULL;
    void *bias = has_weights ? numbers(dtype, n, 1.0, 16) : NULL;
    lk_layer_norm(dtype, rows, n, 1e-5, numbers(dtype, all, 9.0, 17), weight, bias, y, deviates);
    note(dtype, all, y);
    note(dtype, rows, deviates);
    lk_rows_back(lk_back_layer_norm, dtype, rows, n, y, numbers(dtype, all, 1.0, 18), deviates, back);
    note(dtype, all, back);
  }
}

// Bit 0: the first factor is transposed; bit 1: the second one is; bit 2: with a bias.
static void matmul(int layout, int dtype) {
  static const ptrdiff_t sizes[][3] = {
    {1, 1, 1}, {1, 64, 300}, {3, 17, 256}, {13, 65, 257}, {40, 130, 600}, {101, 1051, 33}, {300, 129, 259}};
  ptrdiff_t batch = 2;
  for (int i = 0; i < COUNT(sizes); i++) {
    ptrdiff_t m = sizes[i][0], n = sizes[i][1], k = sizes[i][2];
    ptrdiff_t sa[] = {m * k, layout & 1 ? 1 : k, layout & 1 ? m : 1};
    ptrdiff_t sb[] = {0, layout & 2 ? 1 : n, layout & 2 ? k : 1};
    void *out = room(dtype, batch * m * n);
    lk_matmul(
      dtype, 1, &batch, m, n, k, numbers(dtype, batch * m * k, 2.0, 19), sa, numbers(dtype, k * n, 2.0, 20), sb,
      layout & 4 ? numbers(dtype, n, 1.0, 21) : NULL, out);
    note(dtype, batch * m * n, out);
  }
}

static void attention(int mask_kind, int dtype) {
  static const ptrdiff_t sizes[][4] = {{1, 1, 1, 1}, {5, 70, 16, 32}, {131, 130, 20, 33}, {97, 200, 64, 64}};
  for (int i = 0; i < COUNT(sizes); i++) {
    ptrdiff_t queries = sizes[i][0], keys = sizes[i][1], depth = sizes[i][2], width = sizes[i][3];
    ptrdiff_t batch = 2, heads = 4, group = 2, shared = heads / group;
    ptrdiff_t nq = batch * heads * queries, nk = batch * shared * keys;
    void *out = room(dtype, nq * width), *logs = room(dtype, nq);
    lk_attention_call call = {
      dtype, mask_kind, batch, heads, group, queries, keys, depth, width, keys - queries,
      {heads * queries * depth, queries * depth, depth}, {shared * keys * depth, keys * depth, depth},
      {shared * keys * width, keys * width, width}, {0, queries * keys, keys, 1}, 0.25,
      numbers(dtype, nq * depth, 3.0, 22), numbers(dtype, nk * depth, 3.0, 23), numbers(dtype, nk * width, 3.0, 24),
      mask_kind == lk_mask_keep       ? numbers(lk_bool, heads * queries * keys, 1.0, 25)
      : mask_kind == lk_mask_additive ? numbers(dtype, heads * queries * keys, 2.0, 26)
                                      : NULL,
      out, logs};
    lk_attention(&call);
    note(dtype, nq * width, out);
    note(dtype, nq, logs);
    void *dq = room(dtype, nq * depth), *dk = room(dtype, nk * depth), *dv = room(dtype, nk * width);
    lk_attention_back(&call, numbers(dtype, nq * width, 1.0, 27), dq, dk, dv);
    note(dtype, nq * depth, dq);
    note(dtype, nk * depth, dk);
    note(dtype, nk * width, dv);
  }
}

static void cross_entropy(int percent, int dtype) {
  static const ptrdiff_t sizes[] = {1, 17, 1000, 2049};
  for (int i = 0; i < COUNT(sizes); i++) {
    ptrdiff_t rows = 37, n = sizes[i];
    void *logits = numbers(dtype, rows * n, 9.0, 28), *losses = room(dtype, rows), *logs = room(dtype, 2 * rows);
    int32_t *targets = room(lk_int32, rows);
    for (ptrdiff_t r = 0; r < rows; r++) targets[r] = r % 5 == 4 ? -1 : (int32_t)(r * 7 % n);
    lk_cross_entropy(dtype, rows, n, percent / 100.0, logits, targets, losses, logs);
    note(dtype, rows, losses);
    lk_cross_entropy_back(dtype, rows, n, percent / 100.0, 0.125, logits, targets, logs, logits);
    note(dtype, rows * n, logits);
  }
}

static void adam(int decoupled, int dtype) {
  ptrdiff_t n = 66001;
  void *p = numbers(dtype, n, 1.0, 29), *first = numbers(dtype, n, 0.1, 30), *second = numbers(dtype, n, 0.1, 31);
  lk_unary(lk_square, dtype, n, second, second);
  lk_adam_call call = {
    dtype, decoupled, n, 1e-3, 0.9, 0.999, 1e-8, 0.01, 0.271, 0.0547, numbers(dtype, n, 1.0, 32), p, first, second};
  lk_adam(&call);
  note(dtype, n, p);
  note(dtype, n, first);
  note(dtype, n, second);
}

static void recurrent(int kind, int dtype) {
  ptrdiff_t batch = 5, time = 7, hidden = 83, gates = lk_recurrent_gates(kind) * hidden;
  ptrdiff_t kept = lk_recurrent_kept(kind) * hidden, states = batch * time * hidden, all = batch * (time + 2) * hidden;
  void *weight = numbers(dtype, gates * hidden, 0.3, 33), *columns = room(dtype, gates * hidden);
  ptrdiff_t shape[] = {hidden, gates};
  lk_copy(dtype, 2, shape, weight, (ptrdiff_t[]){1, hidden}, columns, (ptrdiff_t[]){gates, 1});
  static const int32_t lengths[] = {7, 1, 4, 6, 3};
  void *out = room(dtype, all), *dx = room(dtype, batch * time * gates), *ds = room(dtype, batch * time * gates);
  void *dh = room(dtype, batch * hidden), *dc = room(dtype, batch * hidden);
  for (int reversed = 0; reversed < 2; reversed++) {
    lk_recurrent_call call = {
      dtype, kind, reversed, batch, time, hidden, lengths, numbers(dtype, batch * time * gates, 2.0, 34), weight,
      columns, numbers(dtype, gates, 0.3, 35), numbers(dtype, batch * hidden, 1.0, 36),
      numbers(dtype, batch * hidden, 1.0, 37), out, room(dtype, states), room(dtype, batch * time * kept)};
    lk_recurrent(&call);
    note(dtype, all, out);
    lk_recurrent_back(&call, numbers(dtype, all, 1.0, 38), dx, ds, dh, dc);
    note(dtype, batch * time * gates, dx);
    note(dtype, batch * time * gates, ds);
    note(dtype, batch * hidden, dh);
    note(dtype, batch * hidden, dc);
  }
}

static void rows(int option, int dtype) {
  (void)option;
  ptrdiff_t size = 50, inner = 19, count = 120, k = 11;
  int32_t *indices = numbers(lk_int32, count, 49.0, 39), *places = room(lk_int32, size * k);
  lk_unary(lk_abs, lk_int32, count, indices, indices);
  void *x = numbers(dtype, size * inner, 5.0, 40), *y = room(dtype, count * inner), *best = room(dtype, size * k);
  lk_gather(dtype, 1, size, inner, indices, count, x, y);
  note(dtype, count * inner, y);
  if (dtype != lk_int32) lk_scatter_add(dtype, 1, size, inner, indices, count, y, x);
  note(dtype, size * inner, x);
  lk_top_k(dtype, size, inner, k, x, best, places);
  note(dtype, size * k, best);
  note(lk_int32, size * k, places);
}

static void random(int is_normal, int dtype) {
  ptrdiff_t n = 5003;
  double *out = room(dtype, n);
  if (is_normal) lk_normal(42, 3, n, out);
  else lk_uniform(42, 3, n, out);
  note(dtype, n, out);
}

#define FLOATS (1 << lk_float32 | 1 << lk_float64)
#define SIGNED (FLOATS | 1 << lk_int32)
#define ALL (SIGNED | 1 << lk_bool)
#define DOUBLES (1 << lk_float64)

const portability_case portability_cases[] = {
  {"negate", unary, lk_negate, SIGNED},
  {"abs", unary, lk_abs, SIGNED},
  {"sqrt", unary, lk_sqrt, FLOATS},
  {"exp", unary, lk_exp, FLOATS},
  {"log", unary, lk_log, FLOATS},
  {"sin", unary, lk_sin, FLOATS},
  {"cos", unary, lk_cos, FLOATS},
  {"tanh", unary, lk_tanh, FLOATS},
  {"erf", unary, lk_erf, FLOATS},
  {"sigmoid", unary, lk_sigmoid, FLOATS},
  {"relu", unary, lk_relu, SIGNED},
  {"gelu", unary, lk_gelu, FLOATS},
  {"gelu by tanh", unary, lk_gelu_tanh, FLOATS},
  {"square", unary, lk_square, SIGNED},
  {"sign", unary, lk_sign, SIGNED},
  {"add", binary, lk_add, SIGNED},
  {"subtract", binary, lk_subtract, SIGNED},
  {"multiply", binary, lk_multiply, SIGNED},
  {"divide", binary, lk_divide, FLOATS},
  {"power", binary, lk_power, FLOATS},
  {"maximum", binary, lk_maximum, SIGNED},
  {"minimum", binary, lk_minimum, SIGNED},
  {"gradient of tanh", binary, lk_tanh_back, FLOATS},
  {"gradient of sigmoid", binary, lk_sigmoid_back, FLOATS},
  {"gradient of relu", binary, lk_relu_back, FLOATS},
  {"gradient of gelu", binary, lk_gelu_back, FLOATS},
  {"gradient of gelu by tanh", binary, lk_gelu_tanh_back, FLOATS},
  {"equal", compare, lk_equal, ALL},
  {"less", compare, lk_less, ALL},
  {"greater or equal", compare, lk_greater_equal, ALL},
  {"conversion to float32", convert, lk_float32, ALL},
  {"conversion to float64", convert, lk_float64, ALL},
  {"conversion to int32", convert, lk_int32, ALL},
  {"conversion to bool", convert, lk_bool, ALL},
  {"sum", reduce, lk_sum, SIGNED},
  {"max", reduce, lk_max, SIGNED},
  {"argmin", reduce, lk_argmin, SIGNED},
  {"softmax", softmax, lk_softmax_plain, FLOATS},
  {"masked softmax", softmax, lk_softmax_masked, FLOATS},
  {"log softmax", softmax, lk_softmax_log, FLOATS},
  {"layer norm", layer_norm, 0, FLOATS},
  {"layer norm with weights", layer_norm, 1, FLOATS},
  {"matrix product", matmul, 0, FLOATS},
  {"matrix product, first transposed", matmul, 1, FLOATS},
  {"matrix product, second transposed", matmul, 2, FLOATS},
  {"matrix product with bias", matmul, 4, FLOATS},
  {"attention", attention, lk_mask_none, FLOATS},
  {"attention, causal", attention, lk_mask_causal, FLOATS},
  {"attention, keeping", attention, lk_mask_keep, FLOATS},
  {"attention, additive", attention, lk_mask_additive, FLOATS},
  {"cross-entropy", cross_entropy, 0, FLOATS},
  {"cross-entropy, smoothed", cross_entropy, 10, FLOATS},
  {"Adam", adam, 0, FLOATS},
  {"AdamW", adam, 1, FLOATS},
  {"recurrent, tanh", recurrent, lk_rnn_tanh, FLOATS},
  {"recurrent, relu", recurrent, lk_rnn_relu, FLOATS},
  {"LSTM", recurrent, lk_lstm, FLOATS},
  {"GRU", recurrent, lk_gru, FLOATS},
  {"gather, scatter, top k", rows, 0, SIGNED},
  {"uniform", random, 0, DOUBLES},
  {"normal", random, 1, DOUBLES},
  {NULL, NULL, 0, 0},
};
