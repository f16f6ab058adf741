// Softmax of rows: the maximum is taken off first, so nothing overflows.

static void softmax_row(int kind, ptrdiff_t n, const real *x, real *y) {
  real best = row_max(x, n);
  if (kind == lk_softmax_masked && best == -(real)__builtin_inf()) {
    for (ptrdiff_t i = 0; i < n; i++) y[i] = 0;
    return;
  }
  vector m = (vector)best;
  ptrdiff_t i = 0;
  vector lanes = (vector)(real)0;
  for (; i + LANES <= n; i += LANES) {
    vector p = v_exp(load(x + i) - m);
    store(y + i, p);
    lanes += p;
  }
  if (i < n) {
    store_some(y + i, v_exp(load_some(x + i, n - i) - m), n - i);
    if (n <= BLOCK) lanes += load_some(y + i, n - i);
  }
  // What `row_sum` gives, without another pass over a short row.
  vector sum = (vector)(n <= BLOCK ? lanes_sum(lanes) : row_sum(y, n));
  i = 0;
  if (kind == lk_softmax_log) {
    vector l = v_log(sum);
    for (; i + LANES <= n; i += LANES) store(y + i, (load(x + i) - m) - l);
    if (i < n) store_some(y + i, (load_some(x + i, n - i) - m) - l, n - i);
    return;
  }
  vector share = (vector)(real)1 / sum;
  for (; i + LANES <= n; i += LANES) store(y + i, load(y + i) * share);
  if (i < n) store_some(y + i, load_some(y + i, n - i) * share, n - i);
}

static void softmax(int kind, ptrdiff_t rows, ptrdiff_t n, const void *x, void *out) {
  for (ptrdiff_t r = 0; r < rows; r++) softmax_row(kind, n, (const real *)x + r * n, (real *)out + r * n);
}

// Rows brought to mean 0 and variance 1.

// The sum of (x - mean)², as `row_sum` adds it; `space` has room for the squares of a long row.
inlined real squares_sum(const real *x, ptrdiff_t n, vector mean, real *space) {
  vector lanes = (vector)(real)0;
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES) {
    vector d = load(x + i) - mean;
    if (n > BLOCK) store(space + i, d * d);
    else lanes += d * d;
  }
  if (i < n) {
    vector d = load_some(x + i, n - i) - mean;
    store_some(space + i, d * d, n - i);
    if (n <= BLOCK) lanes += load_some(space + i, n - i);
  }
  return n <= BLOCK ? lanes_sum(lanes) : row_sum(space, n);
}

static void layer_norm(
  ptrdiff_t rows, ptrdiff_t n, double eps, const void *in, const void *weight, const void *bias, void *out,
  void *deviates) {
  const real *w = weight, *b = bias;
  for (ptrdiff_t r = 0; r < rows; r++) {
    const real *x = (const real *)in + r * n;
    real *y = (real *)out + r * n;
    vector mean = (vector)(row_sum(x, n) / (real)n);
    vector deviate = __builtin_elementwise_sqrt((vector)(squares_sum(x, n, mean, y) / (real)n + (real)eps));
    if (deviates) ((real *)deviates)[r] = deviate[0];
    vector share = (vector)(real)1 / deviate;
    ptrdiff_t i = 0;
    if (w && b) {
      for (; i + LANES <= n; i += LANES) store(y + i, (load(x + i) - mean) * share * load(w + i) + load(b + i));
    }
    for (; i < n; i += LANES) {
      vector v = (some(x + i, n - i) - mean) * share;
      if (w) v = v * some(w + i, n - i);
      if (b) v = v + some(b + i, n - i);
      keep(y + i, v, n - i);
    }
  }
}

// Gradients of rows, each in the steps of single operations: y (g - sum(g y)), g - exp(y) sum(g), and
// (g - mean(g) - y mean(g y))/deviate.

static void rows_back(
  int kind, ptrdiff_t rows, ptrdiff_t n, const void *in, const void *gradient, const void *deviates, void *out) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    const real *y = (const real *)in + r * n, *g = (const real *)gradient + r * n;
    real *x = (real *)out + r * n, total = 0, along = 0;
    if (kind != lk_back_softmax) total = row_sum(g, n);
    if (kind != lk_back_log_softmax) {
      for (ptrdiff_t i = 0; i < n; i += LANES) keep(x + i, some(g + i, n - i) * some(y + i, n - i), n - i);
      along = row_sum(x, n);
    }
    real deviate = kind == lk_back_layer_norm ? ((const real *)deviates)[r] : 1;
    vector mean = (vector)(total / (real)n), mean_along = (vector)(along / (real)n);
    for (ptrdiff_t i = 0; i < n; i += LANES) {
      vector u = some(g + i, n - i), v = some(y + i, n - i);
      vector result = kind == lk_back_softmax  ? v * (u - (vector)along)
        : kind == lk_back_log_softmax ? u - v_exp(v) * (vector)total
                                      : (u - mean - v * mean_along) / (vector)deviate;
      keep(x + i, result, n - i);
    }
  }
}
