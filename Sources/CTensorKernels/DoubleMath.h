// The functions of FloatMath.h for double lanes: one scalar call a lane.

#define SPLAT(x) ((vector)(double)(x))

inlined vector v_select(mask m, vector a, vector b) { return (vector)(((mask)a & m) | ((mask)b & ~m)); }
inlined vector v_abs(vector x) { return (vector)((mask)x & 0x7fffffffffffffffll); }
inlined vector v_with_sign(vector magnitude, vector sign) {
  return (vector)(((mask)magnitude & 0x7fffffffffffffffll) | ((mask)sign & (long)0x8000000000000000ull));
}

#define BY_LANES(name, call)                           \
  inlined vector name(vector x) {                      \
    for (int i = 0; i < LANES; i++) x[i] = call(x[i]); \
    return x;                                          \
  }

static double sigmoid64(double x) {
  double e = lk_exp64(x < 0.0 ? x : -x);
  return (x < 0.0 ? e : 1.0) / (1.0 + e);
}

static double distribution64(double x) { return 0.5 * (1.0 + lk_erf64(x * 0x1.6a09e667f3bcdp-1)); }

static double gelu64(double x) { return x * distribution64(x); }

BY_LANES(v_exp, lk_exp64)
BY_LANES(v_log, lk_log64)
BY_LANES(v_tanh, lk_tanh64)
BY_LANES(v_erf, lk_erf64)
BY_LANES(v_sigmoid, sigmoid64)
BY_LANES(v_gelu, gelu64)
BY_LANES(v_distribution, distribution64)
BY_LANES(v_sin, lk_sin64)
BY_LANES(v_cos, lk_cos64)

inlined vector v_pow(vector x, vector y) {
  for (int i = 0; i < LANES; i++) x[i] = lk_pow64(x[i], y[i]);
  return x;
}
