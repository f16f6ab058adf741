// Cross-entropy of rows of logits, with its gradient. A target below zero stands for a row that does not count.

// The largest logit of a row, and the logarithm of the sum of the powers of the distances from it.
inlined void row_logarithm(const real *x, ptrdiff_t n, real *peak, real *log) {
  *peak = row_max(x, n);
  vector m = (vector)*peak;
  real sum = 0;
  for (ptrdiff_t block = 0; block < n; block += BLOCK) {
    ptrdiff_t end = n - block < BLOCK ? n : block + BLOCK, i = block;
    vector lanes = (vector)(real)0;
    for (; i + LANES <= end; i += LANES) lanes += v_exp(load(x + i) - m);
    if (i < end) {
      real rest[LANES] = {0};
      store_some(rest, v_exp(load_some(x + i, end - i) - m), end - i);
      lanes += load(rest);
    }
    sum += lanes_sum(lanes);
  }
  *log = v_log((vector)sum)[0];
}

static void cross_entropy(
  ptrdiff_t rows, ptrdiff_t n, double smoothing, const void *logits, const int32_t *targets, void *losses, void *logs) {
  real share = (real)smoothing, rest = (real)(1 - smoothing);
  for (ptrdiff_t r = 0; r < rows; r++) {
    const real *x = (const real *)logits + r * n;
    real *kept = (real *)logs + 2 * r, loss = 0;
    row_logarithm(x, n, kept, kept + 1);
    if (targets[r] >= 0) {
      loss = kept[1] - (x[targets[r]] - kept[0]);
      if (share > 0) loss = rest * loss + share * (kept[1] - (row_sum(x, n) / (real)n - kept[0]));
    }
    ((real *)losses)[r] = loss;
  }
}

static void cross_entropy_back(
  ptrdiff_t rows, ptrdiff_t n, double smoothing, double scale, const void *logits, const int32_t *targets,
  const void *logs, void *out) {
  real share = (real)(smoothing / (double)n), rest = (real)(1 - smoothing), factor = (real)scale;
  for (ptrdiff_t r = 0; r < rows; r++) {
    const real *x = (const real *)logits + r * n, *kept = (const real *)logs + 2 * r;
    real *y = (real *)out + r * n;
    vector times = (vector)(targets[r] < 0 ? (real)0 : factor);
    for (ptrdiff_t i = 0; i < n; i += LANES) {
      vector p = v_exp((some(x + i, n - i) - (vector)kept[0]) - (vector)kept[1]);
      keep(y + i, (p - (vector)share) * times, n - i);
    }
    if (targets[r] >= 0) y[targets[r]] -= rest * factor;
  }
}
