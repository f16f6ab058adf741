// Elementary functions on 16 float lanes, by polynomials in Horner form whose every step is one FMA.
//
// Included by Lanes.h. The coefficients are interpolations at Chebyshev points, made in 40 digits and
// rounded to float; the comment says the error of the polynomial alone relative to the function.

#define SPLAT(x) ((vector)(float)(x))

inlined vector v_select(mask m, vector a, vector b) { return (vector)(((mask)a & m) | ((mask)b & ~m)); }
inlined vector v_abs(vector x) { return (vector)((mask)x & 0x7fffffff); }
inlined vector v_with_sign(vector magnitude, vector sign) {
  return (vector)(((mask)magnitude & 0x7fffffff) | ((mask)sign & (int)0x80000000));
}

// Rounds to the nearest integer (|x| < 2^22) by adding 1.5 · 2^23; the integer stands in the low bits of `*bits`.
inlined vector v_round(vector x, mask *bits) {
  vector shifted = x + SPLAT(0x1.8p23f);
  *bits = (mask)shifted - 0x4b400000;
  return shifted - SPLAT(0x1.8p23f);
}

// e^r · 2^n of a reduced argument, 2^-30; n stands in `*n`.
inlined vector v_exp_reduced(vector x, mask *n) {
  vector k = v_round(x * SPLAT(0x1.715476p+0f), n);
  vector r = fma_v(k, SPLAT(-0x1.62e43p-1f), x);
  r = fma_v(k, SPLAT(0x1.05c61p-29f), r);
  // In pairs (Estrin), so that the processor need not wait for one step after the other.
  vector s = r * r;
  vector low = fma_v(r, SPLAT(0x1.555556p-3f), SPLAT(0.5f));
  vector middle = fma_v(r, SPLAT(0x1.1110ep-7f), SPLAT(0x1.5554e4p-5f));
  vector high = fma_v(r, SPLAT(0x1.a12a42p-13f), SPLAT(0x1.6d492p-10f));
  vector q = fma_v(fma_v(high, s, middle), s, low);
  return fma_v(s, q, r) + SPLAT(1.0f);
}

inlined vector v_exp(vector x) {
  x = v_select(x < SPLAT(-104.0f), SPLAT(-104.0f), x);
  x = v_select(x > SPLAT(89.0f), SPLAT(89.0f), x);
  mask n;
  vector p = v_exp_reduced(x, &n);
  // In two factors, because 2^n alone may overflow or underflow.
  mask half = n >> 1;
  vector a = (vector)((half + 127) << 23), b = (vector)((n - half + 127) << 23);
  return p * a * b;
}

// The same bits for -87 < x < 88.
inlined vector v_exp_within(vector x) {
  mask n;
  vector p = v_exp_reduced(x, &n);
  return p * (vector)((n + 127) << 23);
}

// 2^-28
inlined vector v_log(vector x) {
  mask tiny = x < SPLAT(0x1p-126f);
  vector scaled = v_select(tiny, x * SPLAT(0x1p23f), x);
  mask shifted = (mask)scaled - 0x3f3504f3;
  mask exponent = (shifted >> 23) - (tiny & 23);
  vector f = (vector)((mask)scaled - (shifted & (int)0xff800000)) - SPLAT(1.0f);
  vector n = to_float(exponent);
  vector q = SPLAT(0x1.1d8ea6p-4f);
  q = fma_v(q, f, SPLAT(-0x1.d635bcp-4f));
  q = fma_v(q, f, SPLAT(0x1.dea282p-4f));
  q = fma_v(q, f, SPLAT(-0x1.fcf4c6p-4f));
  q = fma_v(q, f, SPLAT(0x1.23d21ap-3f));
  q = fma_v(q, f, SPLAT(-0x1.555b4ap-3f));
  q = fma_v(q, f, SPLAT(0x1.999d5ap-3f));
  q = fma_v(q, f, SPLAT(-0x1.fffffcp-3f));
  q = fma_v(q, f, SPLAT(0x1.555554p-2f));
  vector s = f * f;
  vector rest = fma_v(n, SPLAT(-0x1.05c61p-29f), s * fma_v(f, q, SPLAT(-0.5f)));
  vector y = fma_v(n, SPLAT(0x1.62e43p-1f), f + rest);
  y = v_select(x == SPLAT(0.0f), SPLAT(-__builtin_inff()), y);
  y = v_select(x < SPLAT(0.0f), SPLAT(__builtin_nanf("")), y);
  mask ordinary = x < SPLAT(__builtin_inff());
  return v_select(ordinary, y, x);
}

// 2^-27 below 0.64, exp above
inlined vector v_tanh(vector x) {
  vector a = v_abs(x), s = a * a;
  vector q = SPLAT(0x1.26636p-9f);
  q = fma_v(q, s, SPLAT(-0x1.1007acp-7f));
  q = fma_v(q, s, SPLAT(0x1.647206p-6f));
  q = fma_v(q, s, SPLAT(-0x1.ba0548p-5f));
  q = fma_v(q, s, SPLAT(0x1.1110ep-3f));
  q = fma_v(q, s, SPLAT(-0x1.555556p-2f));
  vector small = fma_v(s * a, q, a);
  vector large = SPLAT(1.0f) - SPLAT(2.0f) / (v_exp(a + a) + SPLAT(1.0f));
  return v_with_sign(v_select(a < SPLAT(0.625f), small, large), x);
}

// 2^-28 below 0.94; above, erfc = exp(-q) with q known to 2^-26
inlined vector v_erf(vector x) {
  vector a = v_abs(x), s = a * a;
  vector p = SPLAT(0x1.581b9ap-14f);
  p = fma_v(p, s, SPLAT(-0x1.a8d37ep-11f));
  p = fma_v(p, s, SPLAT(0x1.549f5ep-8f));
  p = fma_v(p, s, SPLAT(-0x1.b80a72p-6f));
  p = fma_v(p, s, SPLAT(0x1.ce2ddap-4f));
  p = fma_v(p, s, SPLAT(-0x1.812742p-2f));
  p = fma_v(p, s, SPLAT(0x1.06eba8p-3f));
  vector small = fma_v(a, p, a);
  vector b = v_select(a > SPLAT(4.0f), SPLAT(4.0f), a);
  vector q = SPLAT(0x1.7e9638p-25f);
  q = fma_v(q, b, SPLAT(-0x1.5c34d2p-19f));
  q = fma_v(q, b, SPLAT(0x1.ccd686p-15f));
  q = fma_v(q, b, SPLAT(-0x1.51487ap-11f));
  q = fma_v(q, b, SPLAT(0x1.41d538p-8f));
  q = fma_v(q, b, SPLAT(-0x1.b60be4p-6f));
  q = fma_v(q, b, SPLAT(0x1.c49b32p-4f));
  q = fma_v(q, b, SPLAT(0x1.4351cep-1f));
  q = fma_v(q, b, SPLAT(0x1.216122p+0f));
  q = fma_v(q, b, SPLAT(-0x1.6e903cp-12f));
  vector large = SPLAT(1.0f) - v_exp_within(-q);
  return v_with_sign(v_select(a < SPLAT(0.94f), small, large), x);
}

// From exp(-|x|), which cannot overflow.
inlined vector v_sigmoid(vector x) {
  vector e = v_exp(-v_abs(x));
  return v_select(x < SPLAT(0.0f), e, SPLAT(1.0f)) / (SPLAT(1.0f) + e);
}

// Φ(−a) for a >= 0: ½ exp(−q(a/√2)), and zero from 5.5 on, where ½ Φ is below half a unit of 1. The error of Φ is 2^-26.
// Zero for NaN too: of several NaNs each processor would take another, so the callers have theirs from x alone.
inlined vector v_tail(vector a) {
  vector b = a * SPLAT(0x1.6a09e6p-1f);
  b = v_select(b > SPLAT(3.9f), SPLAT(3.9f), b);
  vector s = b * b;
  vector first = fma_v(fma_v(b, SPLAT(-0x1.46e634p-6f), SPLAT(0x1.a645a6p-4f)), s, fma_v(b, SPLAT(0x1.45eb24p-1f), SPLAT(0x1.20ddb4p+0f)));
  vector last = fma_v(fma_v(b, SPLAT(0x1.7d7b1ep-16f), SPLAT(-0x1.ee7832p-13f)), s, fma_v(b, SPLAT(0x1.9e28dp-11f), SPLAT(0x1.ef434ep-11f)));
  vector q = fma_v(last, s * s, first);
  return v_select(a <= SPLAT(5.515f), SPLAT(0.5f) * v_exp_within(-q * b), SPLAT(0.0f));
}

// Φ(x)
inlined vector v_distribution(vector x) {
  vector tail = v_tail(v_abs(x));
  return v_select(x < SPLAT(0.0f), tail, SPLAT(1.0f) - tail);
}

// x Φ(x) as max(x, 0) − |x| Φ(−|x|)
inlined vector v_gelu(vector x) {
  vector a = v_abs(x), positive = v_select(x <= SPLAT(0.0f), SPLAT(0.0f), x);
  // An infinity times a tail of zero would be no number.
  return fma_v(-v_select(a < SPLAT(6.0f), a, SPLAT(6.0f)), v_tail(a), positive);
}

// sin(x + quadrant · pi/2) for |x| <= 2^20: pi/2 in three pieces, the first step exact. 2^-28 and 2^-30.
inlined vector v_sine(vector x, int quadrant) {
  mask n;
  vector k = v_round(x * SPLAT(0x1.45f306p-1f), &n);
  vector r = fma_v(k, SPLAT(-0x1.921fb6p+0f), x);
  r = fma_v(k, SPLAT(0x1.777a5cp-25f), r);
  r = fma_v(k, SPLAT(0x1.ee59dap-50f), r);
  vector s = r * r;
  vector p = SPLAT(0x1.6db1bp-19f);
  p = fma_v(p, s, SPLAT(-0x1.a01382p-13f));
  p = fma_v(p, s, SPLAT(0x1.11110ep-7f));
  p = fma_v(p, s, SPLAT(-0x1.555556p-3f));
  vector sine = fma_v(s * r, p, r);
  vector q = SPLAT(-0x1.251c1p-22f);
  q = fma_v(q, s, SPLAT(0x1.a015aap-16f));
  q = fma_v(q, s, SPLAT(-0x1.6c16cp-10f));
  q = fma_v(q, s, SPLAT(0x1.555556p-5f));
  vector cosine = fma_v(s * s, q, fma_v(s, SPLAT(-0.5f), SPLAT(1.0f)));
  n += quadrant;
  vector y = v_select((n & 1) != 0, cosine, sine);
  y = (vector)((mask)y ^ ((n & 2) << 30));
  // Beyond the range of the reduction (and for infinities and NaN) the scalar functions know the answer.
  mask large = ~(v_abs(x) <= SPLAT(0x1p20f));
  for (int i = 0; i < LANES; i++) {
    if (large[i]) y[i] = (float)(quadrant ? lk_cos64((double)x[i]) : lk_sin64((double)x[i]));
  }
  // sin(-0) is -0.
  return quadrant ? y : v_select(x == SPLAT(0.0f), x, y);
}

inlined vector v_sin(vector x) { return v_sine(x, 0); }
inlined vector v_cos(vector x) { return v_sine(x, 1); }

// In double precision and rounded once.
inlined vector v_pow(vector x, vector y) {
  for (int i = 0; i < LANES; i++) x[i] = (float)lk_pow64((double)x[i], (double)y[i]);
  return x;
}
