// Attention in memory proportional to the length of the sequences.
//
// Order, for each query alone: keys come in blocks of 64 from the first. The scores of a block are matrix products;
// m is the largest score so far, and what was summed before is multiplied by exp(m before − m). A block adds the
// sum of its 64 probabilities as `block_sum` does, and its product with the values as one FMA chain from zero.

#define KEY_BLOCK 64
#define QUERY_BLOCK (ROWS * 16)

// Of a block only whole vectors of keys that exist are computed: the others would be minus infinity and change no bit.

// c[rows, columns] += a[rows, k] · b[k, columns]; rows of b are whole vectors.
static void add_product(
  ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t k, const real *a, ptrdiff_t ars, ptrdiff_t acs, const real *b,
  ptrdiff_t ldb, real *c, ptrdiff_t ldc) {
  for (ptrdiff_t j = 0; j < columns; j += COLUMNS) {
    ptrdiff_t width = columns - j < COLUMNS ? columns - j : COLUMNS;
    for (ptrdiff_t i = 0; i < rows; i += ROWS) {
      any_tile(
        (int)(rows - i < ROWS ? rows - i : ROWS), (int)(whole_lanes(width) / LANES), k, a + i * ars, ars, acs, b + j,
        ldb, c + i * ldc + j, ldc, 0, width);
    }
  }
}

// c[rows, used] = a[rows, k] · b[k, used], in the order of a matrix product; rows of b and c are KEY_BLOCK apart.
static void block_product(
  ptrdiff_t rows, ptrdiff_t used, ptrdiff_t k, const real *a, ptrdiff_t ars, const real *b, real *c) {
  for (ptrdiff_t p = 0; p < k; p += K_BLOCK) {
    ptrdiff_t kc = k - p < K_BLOCK ? k - p : K_BLOCK;
    for (ptrdiff_t j = 0; j < used; j += COLUMNS) {
      ptrdiff_t columns = used - j < COLUMNS ? used - j : COLUMNS;
      for (ptrdiff_t i = 0; i < rows; i += ROWS) {
        any_tile(
          (int)(rows - i < ROWS ? rows - i : ROWS), (int)(columns / LANES), kc, a + i * ars + p, ars, 1, b + p * KEY_BLOCK + j,
          KEY_BLOCK, c + i * KEY_BLOCK + j, KEY_BLOCK, p == 0, columns);
      }
    }
  }
}

// Rows of whole vectors: the given ones where they are, else a copy in `space`.
inlined const real *whole_rows(const real *x, ptrdiff_t *stride, ptrdiff_t rows, ptrdiff_t width, real *space) {
  ptrdiff_t padded = whole_lanes(width);
  if (padded == width) return x;
  pack_columns(x, *stride, 1, rows, width, padded, space);
  *stride = padded;
  return space;
}

// Makes scores of the products of a query with keys `first ..< first + KEY_BLOCK`: minus infinity where attention is not
// allowed.
inlined void scale_and_mask(
  const lk_attention_call *call, ptrdiff_t b, ptrdiff_t h, ptrdiff_t query, ptrdiff_t first, real *scores) {
  const real never = -(real)__builtin_inf();
  ptrdiff_t exist = call->keys - first < KEY_BLOCK ? call->keys - first : KEY_BLOCK, allowed = exist;
  for (ptrdiff_t j = 0; j < exist; j += LANES) store(scores + j, load(scores + j) * (vector)(real)call->scale);
  if (call->mask_kind == lk_mask_causal) {
    allowed = query + call->shift + 1 - first;
    allowed = allowed < 0 ? 0 : allowed < exist ? allowed : exist;
  } else if (call->mask_kind != lk_mask_none) {
    ptrdiff_t at = b * call->sm[0] + h * call->sm[1] + query * call->sm[2] + first * call->sm[3];
    for (ptrdiff_t j = 0; j < exist; j++) {
      if (call->mask_kind == lk_mask_additive) {
        scores[j] += ((const real *)call->mask)[at + j * call->sm[3]];
      } else if (!((const uint8_t *)call->mask)[at + j * call->sm[3]]) {
        scores[j] = never;
      }
    }
  }
  for (ptrdiff_t j = allowed; j < whole_lanes(exist); j++) scores[j] = never;
}

// Makes probabilities of one row of scores; `m` and `sum` belong to the query, `y` is what it has gathered so far.
inlined void online_softmax(real *scores, ptrdiff_t used, real *m, real *sum, real *y, ptrdiff_t width) {
  vector best = load(scores);
  for (int j = LANES; j < used; j += LANES) best = v_max(load(scores + j), best);
  real next = lanes_max(best);
  if (*m > next) next = *m;
  // A query that may attend to nothing yet.
  vector shift = (vector)(next == -(real)__builtin_inf() ? (real)0 : next), total = (vector)(real)0;
  for (int j = 0; j < used; j += LANES) {
    vector p = v_exp(load(scores + j) - shift);
    store(scores + j, p);
    total += p;
  }
  if (next != *m) {
    vector factor = v_exp((vector)*m - shift);
    *sum *= factor[0];
    for (ptrdiff_t j = 0; j < width; j += LANES) store(y + j, load(y + j) * factor);
    *m = next;
  }
  *sum += lanes_sum(total);
}

static void attention(const lk_attention_call *call, ptrdiff_t b, ptrdiff_t h) {
  ptrdiff_t shared = h / call->group, depth = call->depth, width = call->width, keys = call->keys;
  const real *q = (const real *)call->q + b * call->sq[0] + h * call->sq[1];
  const real *k = (const real *)call->k + b * call->sk[0] + shared * call->sk[1];
  const real *v = (const real *)call->v + b * call->sv[0] + shared * call->sv[1];
  real *out = (real *)call->out + (b * call->heads + h) * call->queries * width;
  ptrdiff_t padded = whole_lanes(width), blocks = (keys + KEY_BLOCK - 1) / KEY_BLOCK;
  ptrdiff_t key_size = blocks * KEY_BLOCK * depth, value_size = padded != width ? keys * padded : 0;
  ptrdiff_t size = key_size + value_size + QUERY_BLOCK * (KEY_BLOCK + padded);
  real *memory = lk_allocate((size_t)size * sizeof(real));
  real *packed = memory, *values = packed + key_size, *scores = values + value_size;
  real *y = scores + QUERY_BLOCK * KEY_BLOCK;
  for (ptrdiff_t block = 0; block < blocks; block++) {
    ptrdiff_t first = block * KEY_BLOCK, exist = keys - first < KEY_BLOCK ? keys - first : KEY_BLOCK;
    pack_columns(k + first * call->sk[2], 1, call->sk[2], depth, exist, KEY_BLOCK, packed + first * depth);
  }
  ptrdiff_t ldv = call->sv[2];
  const real *rows_of_values = whole_rows(v, &ldv, keys, width, values);
  for (ptrdiff_t start = 0; start < call->queries; start += QUERY_BLOCK) {
    ptrdiff_t count = call->queries - start < QUERY_BLOCK ? call->queries - start : QUERY_BLOCK;
    real m[QUERY_BLOCK], sums[QUERY_BLOCK];
    for (ptrdiff_t i = 0; i < count; i++) {
      m[i] = -(real)__builtin_inf();
      sums[i] = 0;
      for (ptrdiff_t j = 0; j < padded; j += LANES) store(y + i * padded + j, (vector)(real)0);
    }
    ptrdiff_t last = keys;
    if (call->mask_kind == lk_mask_causal && start + count + call->shift < keys) last = start + count + call->shift;
    for (ptrdiff_t first = 0; first < last; first += KEY_BLOCK) {
      ptrdiff_t exist = keys - first < KEY_BLOCK ? keys - first : KEY_BLOCK, used = whole_lanes(exist);
      for (ptrdiff_t i = 0; i < count; i += ROWS) {
        ptrdiff_t rows = count - i < ROWS ? count - i : ROWS;
        block_product(
          rows, used, depth, q + (start + i) * call->sq[2], call->sq[2], packed + first * depth, scores + i * KEY_BLOCK);
        for (ptrdiff_t r = i; r < i + rows; r++) {
          real *row = scores + r * KEY_BLOCK;
          scale_and_mask(call, b, h, start + r, first, row);
          // The compiler unrolls the loops over a whole block.
          if (used == KEY_BLOCK) online_softmax(row, KEY_BLOCK, m + r, sums + r, y + r * padded, padded);
          else online_softmax(row, used, m + r, sums + r, y + r * padded, padded);
        }
        add_product(
          rows, padded, exist, scores + i * KEY_BLOCK, KEY_BLOCK, 1, rows_of_values + first * ldv, ldv, y + i * padded,
          padded);
      }
    }
    for (ptrdiff_t i = 0; i < count; i++) {
      // Nothing to attend to gives zeros; adding zero leaves no negative zero, whichever blocks were left out.
      vector sum = (vector)(sums[i] == 0 ? (real)1 : sums[i]);
      if (call->logs) {
        real *logs = (real *)call->logs + (b * call->heads + h) * call->queries;
        logs[start + i] = sums[i] == 0 ? (real)__builtin_inf() : m[i] + v_log(sum)[0];
      }
      for (ptrdiff_t j = 0; j < width; j += LANES) {
        ptrdiff_t exist = width - j < LANES ? width - j : LANES;
        vector x = load(y + i * padded + j) / sum + (vector)(real)0;
        if (exist == LANES) store(out + (start + i) * width + j, x);
        else store_some(out + (start + i) * width + j, x, exist);
      }
    }
  }
  lk_free(memory, (size_t)size * sizeof(real));
}
