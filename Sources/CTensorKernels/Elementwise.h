// Elementwise functions of one operand

#define UNARY(expression)                    \
  {                                          \
    ptrdiff_t i = 0;                         \
    for (; i + LANES <= n; i += LANES) {     \
      vector v = load(x + i);                \
      store(y + i, expression);              \
    }                                        \
    if (i < n) {                             \
      vector v = load_some(x + i, n - i);    \
      store_some(y + i, expression, n - i);  \
    }                                        \
    break;                                   \
  }

inlined vector v_sign_of(vector v) {
  vector one = v_with_sign(SPLAT(1), v);
  return v_select((v < SPLAT(0)) | (v > SPLAT(0)), one, v);
}

// tanh(√(2/π)(x + 0.044715 x³))
inlined vector v_gelu_bend(vector x) {
  return v_tanh(SPLAT(0.7978845608028654) * x * fma_v(SPLAT(0.044715) * x, x, SPLAT(1)));
}

static void unary(int op, ptrdiff_t n, const void *in, void *out) {
  const real *x = in;
  real *y = out;
  switch (op) {
  case lk_negate: UNARY(-v)
  case lk_abs: UNARY(v_abs(v))
  case lk_sqrt: UNARY(__builtin_elementwise_sqrt(v))
  case lk_exp: UNARY(v_exp(v))
  case lk_log: UNARY(v_log(v))
  case lk_sin: UNARY(v_sin(v))
  case lk_cos: UNARY(v_cos(v))
  case lk_tanh: UNARY(v_tanh(v))
  case lk_erf: UNARY(v_erf(v))
  case lk_sigmoid: UNARY(v_sigmoid(v))
  case lk_relu: UNARY(v_select(v <= SPLAT(0), SPLAT(0), v))
  case lk_gelu: UNARY(v_gelu(v))
  case lk_square: UNARY(v * v)
  case lk_sign: UNARY(v_sign_of(v))
  case lk_gelu_tanh: UNARY(SPLAT(0.5) * v * (SPLAT(1) + v_gelu_bend(v)))
  }
}

// Elementwise functions of two operands

inlined vector v_max(vector a, vector b) { return v_select((a > b) | (a != a), a, b); }
inlined vector v_min(vector a, vector b) { return v_select((a < b) | (a != a), a, b); }

// Φ(x) + x φ(x)
inlined vector v_gelu_slope(vector x) {
  vector density = v_exp(x * x * SPLAT(-0.5)) * SPLAT(0.3989422804014327);
  return v_distribution(x) + x * density;
}

inlined vector v_gelu_tanh_slope(vector x) {
  vector t = v_gelu_bend(x);
  vector inner = SPLAT(0.7978845608028654) * fma_v(SPLAT(0.134145) * x, x, SPLAT(1));
  return SPLAT(0.5) * fma_v(x * fma_v(-t, t, SPLAT(1)), inner, SPLAT(1) + t);
}

#define BINARY(expression)                                                     \
  {                                                                            \
    ptrdiff_t i = 0;                                                           \
    if (sa == 1 && sb == 1) {                                                  \
      for (; i + LANES <= n; i += LANES) {                                     \
        vector u = load(a + i), v = load(b + i);                               \
        store(y + i, expression);                                              \
      }                                                                        \
    } else if (sa == 1 && sb == 0) {                                           \
      vector v = (vector)b[0];                                                 \
      for (; i + LANES <= n; i += LANES) {                                     \
        vector u = load(a + i);                                                \
        store(y + i, expression);                                              \
      }                                                                        \
    } else if (sa == 0 && sb == 1) {                                           \
      vector u = (vector)a[0];                                                 \
      for (; i + LANES <= n; i += LANES) {                                     \
        vector v = load(b + i);                                                \
        store(y + i, expression);                                              \
      }                                                                        \
    }                                                                          \
    for (; i < n; i += LANES) {                                                \
      ptrdiff_t count = n - i < LANES ? n - i : LANES;                         \
      vector u = load_stride(a + i * sa, sa, count);                           \
      vector v = load_stride(b + i * sb, sb, count);                           \
      store_some(y + i, expression, count);                                    \
    }                                                                          \
    break;                                                                     \
  }

static void binary(
  int op, ptrdiff_t n, const void *left, ptrdiff_t sa, const void *right, ptrdiff_t sb, void *out) {
  const real *a = left, *b = right;
  real *y = out;
  switch (op) {
  case lk_add: BINARY(u + v)
  case lk_subtract: BINARY(u - v)
  case lk_multiply: BINARY(u * v)
  case lk_divide: BINARY(u / v)
  case lk_power: BINARY(v_pow(u, v))
  case lk_maximum: BINARY(v_max(u, v))
  case lk_minimum: BINARY(v_min(u, v))
  case lk_tanh_back: BINARY(u * fma_v(-v, v, SPLAT(1)))
  case lk_sigmoid_back: BINARY(u * v * (SPLAT(1) - v))
  case lk_relu_back: BINARY(v_select(v > SPLAT(0), u, SPLAT(0)))
  case lk_gelu_back: BINARY(u * v_gelu_slope(v))
  case lk_gelu_tanh_back: BINARY(u * v_gelu_tanh_slope(v))
  }
}
