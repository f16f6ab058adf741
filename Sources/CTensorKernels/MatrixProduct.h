// The matrix product.
//
// Order: k is cut into blocks of 256; a block is one FMA chain from zero in increasing order, and the blocks are
// added in increasing order. Tiles and packing only choose which outputs are computed together.

#define K_BLOCK 256
#define M_BLOCK (ROWS * 16)
#ifndef PACK_ROWS
#define PACK_ROWS 64
#define PACK_COLUMNS 1024
#define SMALL_MATRIX 16384
#endif
#define COLUMNS (COLUMN_VECTORS * LANES)

// A tile of `rows` × `vectors` outputs over one block of k. `width` is the number of columns that exist.
inlined void tile(
  int rows, int vectors, ptrdiff_t kc, const real *a, ptrdiff_t ars, ptrdiff_t acs, const real *b, ptrdiff_t ldb,
  real *c, ptrdiff_t ldc, int first, ptrdiff_t width) {
  vector sums[ROWS][COLUMN_VECTORS];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) sums[i][j] = (vector)(real)0;
  }
  // Four steps at once leave the processor little but the products themselves.
#pragma clang loop unroll_count(4)
  for (ptrdiff_t p = 0; p < kc; p++) {
    vector row[COLUMN_VECTORS];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) row[j] = load(b + p * ldb + j * LANES);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      vector x = (vector)a[i * ars + p * acs];
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++) sums[i][j] = fma_v(x, row[j], sums[i][j]);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      real *out = c + i * ldc + j * LANES;
      ptrdiff_t exist = width - j * LANES;
      if (exist >= LANES) {
        store(out, first ? sums[i][j] : load(out) + sums[i][j]);
      } else {
        store_some(out, first ? sums[i][j] : load_some(out, exist) + sums[i][j], exist);
      }
    }
  }
}

#define TILE(r, v) \
  case (r) * 8 + (v): tile(r, v, kc, a, ars, acs, b, ldb, c, ldc, first, width); break;

static void any_tile(
  int rows, int vectors, ptrdiff_t kc, const real *a, ptrdiff_t ars, ptrdiff_t acs, const real *b, ptrdiff_t ldb,
  real *c, ptrdiff_t ldc, int first, ptrdiff_t width) {
  // The tile that does nearly all of the work, with strides that the compiler knows.
  if (rows == ROWS && vectors == COLUMN_VECTORS && width >= COLUMNS) {
    if (ars == 1 && acs == ROWS && ldb == COLUMNS) {
      tile(ROWS, COLUMN_VECTORS, kc, a, 1, ROWS, b, COLUMNS, c, ldc, first, COLUMNS);
      return;
    }
    if (acs == 1) {
      tile(ROWS, COLUMN_VECTORS, kc, a, ars, 1, b, ldb, c, ldc, first, COLUMNS);
      return;
    }
    if (ars == 1) {
      tile(ROWS, COLUMN_VECTORS, kc, a, 1, acs, b, ldb, c, ldc, first, COLUMNS);
      return;
    }
  }
  switch (rows * 8 + vectors) {
#if ROWS == 12
#define LAST_ROWS(v) TILE(5, v) TILE(6, v) TILE(7, v) TILE(8, v) TILE(9, v) TILE(10, v) TILE(11, v) TILE(12, v)
#elif ROWS == 6
#define LAST_ROWS(v) TILE(5, v) TILE(6, v)
#else
#define LAST_ROWS(v)
#endif
#define TILES_OF_ROWS(v) TILE(1, v) TILE(2, v) TILE(3, v) TILE(4, v) LAST_ROWS(v)
    TILES_OF_ROWS(1)
#if COLUMN_VECTORS >= 2
    TILES_OF_ROWS(2)
#endif
#if COLUMN_VECTORS == 4
    TILES_OF_ROWS(3)
    TILES_OF_ROWS(4)
#endif
  }
}

#define EVEN_LANES 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23
#define ODD_LANES 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31

// Transposes 16 × 16 elements by four perfect shuffles.
inlined void transpose(const real *x, ptrdiff_t x_stride, real *out, ptrdiff_t out_stride) {
  vector a[LANES], b[LANES];
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) a[i] = load(x + i * x_stride);
#pragma clang loop unroll(full)
  for (int round = 0; round < 2; round++) {
#pragma clang loop unroll(full)
    for (int i = 0; i < LANES / 2; i++) {
      b[2 * i] = __builtin_shufflevector(a[i], a[i + LANES / 2], EVEN_LANES);
      b[2 * i + 1] = __builtin_shufflevector(a[i], a[i + LANES / 2], ODD_LANES);
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < LANES / 2; i++) {
      a[2 * i] = __builtin_shufflevector(b[i], b[i + LANES / 2], EVEN_LANES);
      a[2 * i + 1] = __builtin_shufflevector(b[i], b[i + LANES / 2], ODD_LANES);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) store(out + i * out_stride, a[i]);
}

// Copies b[0 ..< kc, 0 ..< width] to rows of `padded` elements, the missing ones zero.
static void pack_columns(
  const real *b, ptrdiff_t brs, ptrdiff_t bcs, ptrdiff_t kc, ptrdiff_t width, ptrdiff_t padded, real *out) {
  ptrdiff_t whole = width / LANES * LANES;
  if (bcs == 1) {
    for (ptrdiff_t p = 0; p < kc; p++) {
      for (ptrdiff_t j = 0; j < whole; j += LANES) store(out + p * padded + j, load(b + p * brs + j));
      if (whole < width) store(out + p * padded + whole, load_some(b + p * brs + whole, width - whole));
    }
    return;
  }
  ptrdiff_t done = brs == 1 ? kc / LANES * LANES : 0;
  for (ptrdiff_t j = 0; done > 0 && j < whole; j += LANES) {
    for (ptrdiff_t p = 0; p < done; p += LANES) transpose(b + j * bcs + p, bcs, out + p * padded + j, padded);
  }
  for (ptrdiff_t j = 0; j < whole; j++) {
    for (ptrdiff_t p = done; p < kc; p++) out[p * padded + j] = b[p * brs + j * bcs];
  }
  for (ptrdiff_t p = 0; whole < padded && p < kc; p++) {
    for (ptrdiff_t j = whole; j < padded; j += LANES) store(out + p * padded + j, (vector)(real)0);
    for (ptrdiff_t j = whole; j < width; j++) out[p * padded + j] = b[p * brs + j * bcs];
  }
}

// Copies a[0 ..< rows, 0 ..< kc] to columns of `rows` elements.
static void pack_rows(const real *a, ptrdiff_t ars, ptrdiff_t acs, ptrdiff_t rows, ptrdiff_t kc, real *out) {
  if (rows == ROWS) {
    for (ptrdiff_t p = 0; p < kc; p++) {
#pragma clang loop unroll(full)
      for (ptrdiff_t i = 0; i < ROWS; i++) out[p * ROWS + i] = a[i * ars + p * acs];
    }
    return;
  }
  for (ptrdiff_t p = 0; p < kc; p++) {
    for (ptrdiff_t i = 0; i < rows; i++) out[p * rows + i] = a[i * ars + p * acs];
  }
}

// Adds one row to all, while they are still in the cache.
inlined void add_row(const real *bias, ptrdiff_t rows, ptrdiff_t width, real *c, ptrdiff_t ldc) {
  for (ptrdiff_t j = 0; j < width; j += LANES) {
    vector v = some(bias + j, width - j);
    for (ptrdiff_t i = 0; i < rows; i++) keep(c + i * ldc + j, some(c + i * ldc + j, width - j) + v, width - j);
  }
}

static void matmul(
  ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const void *left, ptrdiff_t ars, ptrdiff_t acs, const void *right,
  ptrdiff_t brs, ptrdiff_t bcs, const void *bias, ptrdiff_t ldc, void *out) {
  const real *a = left, *b = right;
  real *c = out;
  if (k == 0) {
    for (ptrdiff_t i = 0; i < m; i++) {
      for (ptrdiff_t j = 0; j < n; j++) c[i * ldc + j] = bias ? ((const real *)bias)[j] : 0;
    }
    return;
  }
  // Packing costs one pass; few rows or columns do not earn it back.
  int packs_a = m > ROWS && (acs != 1 ? n > 2 * COLUMNS : n > PACK_COLUMNS);
  int packs_b = bcs != 1 || (m > PACK_ROWS && k * n > SMALL_MATRIX);
  ptrdiff_t panels = (n + COLUMNS - 1) / COLUMNS, depth = k < K_BLOCK ? k : K_BLOCK;
  ptrdiff_t b_panel = depth * COLUMNS;
  size_t b_bytes = (size_t)((packs_b ? panels : 1) * b_panel) * sizeof(real);
  size_t a_bytes = packs_a ? (size_t)(M_BLOCK * depth) * sizeof(real) : 0;
  real *packed_b = lk_allocate(b_bytes), *packed_a = packs_a ? lk_allocate(a_bytes) : NULL;
  for (ptrdiff_t p = 0; p < k; p += K_BLOCK) {
    ptrdiff_t kc = k - p < K_BLOCK ? k - p : K_BLOCK;
    for (ptrdiff_t panel = 0; panel < panels; panel++) {
      ptrdiff_t j = panel * COLUMNS, width = n - j < COLUMNS ? n - j : COLUMNS;
      ptrdiff_t padded = whole_lanes(width);
      if (!packs_b && width == padded) continue;
      pack_columns(
        b + p * brs + j * bcs, brs, bcs, kc, width, padded, packed_b + (packs_b ? panel * b_panel : 0));
    }
    for (ptrdiff_t ic = 0; ic < m; ic += M_BLOCK) {
      ptrdiff_t mc = m - ic < M_BLOCK ? m - ic : M_BLOCK;
      for (ptrdiff_t i = 0; packs_a && i < mc; i += ROWS) {
        ptrdiff_t rows = mc - i < ROWS ? mc - i : ROWS;
        pack_rows(a + (ic + i) * ars + p * acs, ars, acs, rows, kc, packed_a + i * kc);
      }
      for (ptrdiff_t panel = 0; panel < panels; panel++) {
        ptrdiff_t j = panel * COLUMNS, width = n - j < COLUMNS ? n - j : COLUMNS;
        ptrdiff_t padded = whole_lanes(width);
        int direct = !packs_b && width == padded;
        const real *columns = direct ? b + p * brs + j : packed_b + (packs_b ? panel * b_panel : 0);
        ptrdiff_t ldb = direct ? brs : padded;
        for (ptrdiff_t i = 0; i < mc; i += ROWS) {
          ptrdiff_t rows = mc - i < ROWS ? mc - i : ROWS;
          const real *tile_a = packs_a ? packed_a + i * kc : a + (ic + i) * ars + p * acs;
          any_tile(
            (int)rows, (int)(padded / LANES), kc, tile_a, packs_a ? 1 : ars, packs_a ? rows : acs, columns, ldb,
            c + (ic + i) * ldc + j, ldc, p == 0, width);
        }
        if (bias && p + kc == k) add_row((const real *)bias + j, mc, width, c + ic * ldc + j, ldc);
      }
    }
  }
  lk_free(packed_b, b_bytes);
  if (packs_a) lk_free(packed_a, a_bytes);
}
