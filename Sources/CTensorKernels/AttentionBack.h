// The gradients of the attention of Attention.h, from its result and the logarithms of its sums: the probabilities are
// computed again, block by block, so that memory stays proportional to the length of the sequences (Dao, 2023).
//
// Order: for each head, queries in blocks of 64 from the first, and for each of them keys likewise. A block adds its
// share of each gradient as one FMA chain from zero; heads that share keys and values follow one another.

// Makes of scores the probabilities, and of `dp`, the gradient of the probabilities, that of the scores.
inlined void scores_back(real *p, real *dp, ptrdiff_t used, real log, real along, real scale) {
  for (ptrdiff_t j = 0; j < used; j += LANES) {
    vector y = v_exp(load(p + j) - (vector)log);
    store(p + j, y);
    store(dp + j, y * (load(dp + j) - (vector)along) * (vector)scale);
  }
}

// The keys and values that a group of heads shares, packed for the products.
typedef struct {
  const real *k, *k_columns, *v_columns;
  ptrdiff_t ldk;
} packed_keys;

// One block of queries against all keys.
static void query_block_back(
  const lk_attention_call *call, ptrdiff_t b, ptrdiff_t h, ptrdiff_t start, ptrdiff_t count, const packed_keys *packed,
  const real *gradient, real *space, real *dq, real *dk, real *dv) {
  ptrdiff_t depth = call->depth, width = call->width, head = b * call->heads + h;
  ptrdiff_t padded_depth = whole_lanes(depth);
  const real *q = (const real *)call->q + b * call->sq[0] + h * call->sq[1] + start * call->sq[2];
  const real *out = (const real *)call->out + (head * call->queries + start) * width;
  const real *logs = (const real *)call->logs + head * call->queries + start;
  gradient += (head * call->queries + start) * width;
  real *p = space, *dp = p + KEY_BLOCK * KEY_BLOCK, *along = dp + KEY_BLOCK * KEY_BLOCK, *q_space = along + KEY_BLOCK;
  real *g_space = q_space + KEY_BLOCK * padded_depth;
  ptrdiff_t ldq = call->sq[2], ldg = width;
  const real *q_rows = whole_rows(q, &ldq, count, depth, q_space);
  const real *g_rows = whole_rows(gradient, &ldg, count, width, g_space);
  for (ptrdiff_t i = 0; i < count; i++) {
    vector sum = (vector)(real)0;
    for (ptrdiff_t j = 0; j < width; j += LANES) {
      ptrdiff_t exist = width - j;
      sum += some(gradient + i * width + j, exist) * some(out + i * width + j, exist);
    }
    along[i] = lanes_sum(sum);
  }
  ptrdiff_t last = call->keys;
  if (call->mask_kind == lk_mask_causal && start + count + call->shift < last) last = start + count + call->shift;
  for (ptrdiff_t first = 0; first < last; first += KEY_BLOCK) {
    ptrdiff_t exist = call->keys - first < KEY_BLOCK ? call->keys - first : KEY_BLOCK;
    ptrdiff_t used = whole_lanes(exist);
    block_product(count, used, depth, q, call->sq[2], packed->k_columns + first * depth, p);
    block_product(count, used, width, gradient, width, packed->v_columns + first * width, dp);
    for (ptrdiff_t i = 0; i < count; i++) {
      real *row = p + i * KEY_BLOCK;
      scale_and_mask(call, b, h, start + i, first, row);
      scores_back(row, dp + i * KEY_BLOCK, used, logs[i], along[i], (real)call->scale);
    }
    add_product(exist, width, count, p, 1, KEY_BLOCK, g_rows, ldg, dv + first * width, width);
    add_product(exist, depth, count, dp, 1, KEY_BLOCK, q_rows, ldq, dk + first * depth, depth);
    add_product(count, depth, exist, dp, KEY_BLOCK, 1, packed->k + first * packed->ldk, packed->ldk, dq, depth);
  }
}

static void attention_back(
  const lk_attention_call *call, ptrdiff_t b, ptrdiff_t shared, const void *gradient, void *dq, void *dk, void *dv) {
  ptrdiff_t depth = call->depth, width = call->width, keys = call->keys, heads = call->heads / call->group;
  ptrdiff_t padded_depth = whole_lanes(depth), padded_width = whole_lanes(width);
  ptrdiff_t padded_keys = (keys + KEY_BLOCK - 1) / KEY_BLOCK * KEY_BLOCK;
  ptrdiff_t size = padded_keys * (depth + width) + keys * padded_depth
    + KEY_BLOCK * (2 * KEY_BLOCK + 1 + padded_depth + padded_width);
  real *memory = lk_allocate((size_t)size * sizeof(real));
  real *k_columns = memory, *v_columns = k_columns + padded_keys * depth, *k_space = v_columns + padded_keys * width;
  real *space = k_space + keys * padded_depth;
  const real *k = (const real *)call->k + b * call->sk[0] + shared * call->sk[1];
  const real *v = (const real *)call->v + b * call->sv[0] + shared * call->sv[1];
  for (ptrdiff_t first = 0; first < keys; first += KEY_BLOCK) {
    ptrdiff_t exist = keys - first < KEY_BLOCK ? keys - first : KEY_BLOCK;
    pack_columns(k + first * call->sk[2], 1, call->sk[2], depth, exist, KEY_BLOCK, k_columns + first * depth);
    pack_columns(v + first * call->sv[2], 1, call->sv[2], width, exist, KEY_BLOCK, v_columns + first * width);
  }
  packed_keys packed = {k, k_columns, v_columns, call->sk[2]};
  packed.k = whole_rows(k, &packed.ldk, keys, depth, k_space);
  real *dk_rows = (real *)dk + (b * heads + shared) * keys * depth;
  real *dv_rows = (real *)dv + (b * heads + shared) * keys * width;
  for (ptrdiff_t h = shared * call->group; h < (shared + 1) * call->group; h++) {
    real *dq_rows = (real *)dq + (b * call->heads + h) * call->queries * depth;
    for (ptrdiff_t start = 0; start < call->queries; start += KEY_BLOCK) {
      ptrdiff_t count = call->queries - start < KEY_BLOCK ? call->queries - start : KEY_BLOCK;
      query_block_back(
        call, b, h, start, count, &packed, gradient, space, dq_rows + start * depth, dk_rows, dv_rows);
    }
  }
  lk_free(memory, (size_t)size * sizeof(real));
}
