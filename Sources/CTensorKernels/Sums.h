// Sums: blocks of 1,024 elements, element i of a block in lane i mod 16; lanes by halving; blocks by a binary tree.

#define BLOCK 1024
#define TREE_DEPTH 48

// Lane i beside lane i + half, the others anything.
#define FOLD_8(v) __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)
#define FOLD_4(v) __builtin_shufflevector(v, v, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7)
#define FOLD_2(v) __builtin_shufflevector(v, v, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3)
#define FOLD_1(v) __builtin_shufflevector(v, v, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)

inlined real lanes_sum(vector v) {
  v = v + FOLD_8(v);
  v = v + FOLD_4(v);
  v = v + FOLD_2(v);
  v = v + FOLD_1(v);
  return v[0];
}

// The largest lane; a NaN wins.
inlined real lanes_max(vector v) {
  v = v_max(FOLD_8(v), v);
  v = v_max(FOLD_4(v), v);
  v = v_max(FOLD_2(v), v);
  v = v_max(FOLD_1(v), v);
  return v[0];
}

inlined real block_sum(const real *x, ptrdiff_t n) {
  vector sum = (vector)(real)0;
  ptrdiff_t i = 0;
  for (; i + LANES <= n; i += LANES) sum += load(x + i);
  if (i < n) sum += load_some(x + i, n - i);
  return lanes_sum(sum);
}

static real row_sum(const real *x, ptrdiff_t n) {
  if (n <= BLOCK) return block_sum(x, n);
  real tree[TREE_DEPTH];
  int depth = 0;
  for (ptrdiff_t block = 0; block * BLOCK < n; block++) {
    ptrdiff_t rest = n - block * BLOCK;
    real s = block_sum(x + block * BLOCK, rest < BLOCK ? rest : BLOCK);
    // Two finished subtrees of one size become one, as a carry in binary counting.
    for (ptrdiff_t b = block; b & 1; b >>= 1) s = tree[--depth] + s;
    tree[depth++] = s;
  }
  real s = tree[--depth];
  while (depth > 0) s = tree[--depth] + s;
  return s;
}

// The same for 16 neighbouring columns at once.
inlined vector column_block_sum(const real *x, ptrdiff_t stride, ptrdiff_t n, ptrdiff_t width) {
  vector lanes[LANES];
  for (int l = 0; l < LANES; l++) lanes[l] = (vector)(real)0;
  for (ptrdiff_t i = 0; i < n; i++) {
    const real *row = x + i * stride;
    lanes[i & 15] += width == LANES ? load(row) : load_some(row, width);
  }
  for (int half = 8; half >= 1; half /= 2) {
    for (int l = 0; l < half; l++) lanes[l] += lanes[l + half];
  }
  return lanes[0];
}

static void column_sums(const real *x, ptrdiff_t stride, ptrdiff_t n, ptrdiff_t width, real *out) {
  vector tree[TREE_DEPTH];
  int depth = 0;
  for (ptrdiff_t block = 0; block * BLOCK < n; block++) {
    ptrdiff_t rest = n - block * BLOCK;
    vector s = column_block_sum(x + block * BLOCK * stride, stride, rest < BLOCK ? rest : BLOCK, width);
    for (ptrdiff_t b = block; b & 1; b >>= 1) s = tree[--depth] + s;
    tree[depth++] = s;
  }
  vector s = depth > 0 ? tree[--depth] : (vector)(real)0;
  while (depth > 0) s = tree[--depth] + s;
  store_some(out, s, width);
}

// Largest and smallest: a NaN wins.

inlined real row_max(const real *x, ptrdiff_t n) {
  // Four chains at once: the largest does not depend on the order.
  vector m = (vector)x[0], second = m, third = m, fourth = m;
  ptrdiff_t i = 0;
  for (; i + 4 * LANES <= n; i += 4 * LANES) {
    m = v_max(load(x + i), m);
    second = v_max(load(x + i + LANES), second);
    third = v_max(load(x + i + 2 * LANES), third);
    fourth = v_max(load(x + i + 3 * LANES), fourth);
  }
  for (; i + LANES <= n; i += LANES) m = v_max(load(x + i), m);
  m = v_max(v_max(m, second), v_max(third, fourth));
  real best = lanes_max(m);
  for (; i < n; i++) best = x[i] > best || x[i] != x[i] ? x[i] : best;
  return best;
}

static int better(int op, real candidate, real best) {
  if (best != best) return 0;
  if (candidate != candidate) return 1;
  return op == lk_max || op == lk_argmax ? candidate > best : candidate < best;
}

static void extreme(int op, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, const real *x, void *out) {
  for (ptrdiff_t o = 0; o < outer; o++) {
    for (ptrdiff_t j = 0; j < inner; j++) {
      const real *column = x + o * n * inner + j;
      ptrdiff_t at = 0;
      for (ptrdiff_t i = 1; i < n; i++) {
        if (better(op, column[i * inner], column[at * inner])) at = i;
      }
      if (op == lk_argmax || op == lk_argmin) {
        ((int32_t *)out)[o * inner + j] = (int32_t)at;
      } else {
        ((real *)out)[o * inner + j] = column[at * inner];
      }
    }
  }
}

static void reduce(int op, ptrdiff_t outer, ptrdiff_t n, ptrdiff_t inner, const void *in, void *out) {
  const real *x = in;
  real *y = out;
  if (op != lk_sum) {
    extreme(op, outer, n, inner, x, out);
  } else if (inner == 1) {
    for (ptrdiff_t o = 0; o < outer; o++) y[o] = row_sum(x + o * n, n);
  } else {
    for (ptrdiff_t o = 0; o < outer; o++) {
      for (ptrdiff_t j = 0; j < inner; j += LANES) {
        ptrdiff_t width = inner - j < LANES ? inner - j : LANES;
        column_sums(x + o * n * inner + j, inner, n, width, y + o * inner + j);
      }
    }
  }
}
