// Elementary functions in double precision: plain IEEE additions and multiplications in a fixed order, so the bits
// are the same on every CPU. Errors are below 1 ULP for exp, log, sin, cos and 2 ULP for tanh, erf, pow.
#pragma STDC FP_CONTRACT OFF
#include "CTensorKernels.h"

static inline uint64_t bits_of(double x) { uint64_t u; __builtin_memcpy(&u, &x, 8); return u; }
static inline double from_bits(uint64_t u) { double x; __builtin_memcpy(&x, &u, 8); return x; }
static inline double absolute(double x) { return from_bits(bits_of(x) & 0x7fffffffffffffffull); }
static inline double power_of_two(int n) { return from_bits((uint64_t)(n + 1023) << 52); }

static const double infinity = __builtin_inf();
static const double not_a_number = __builtin_nan("");
static const double ln2_high = 0x1.62e42fee00000p-1, ln2_low = 0x1.a39ef35793c76p-33;
// Adding and subtracting 1.5 · 2^52 rounds to an integer, halves to even.
static const double rounder = 0x1.8p52;

// x · 2^n for n in -1100 … 1100, in two steps because 2^n alone may not be representable.
static double scaled(double x, int n) {
  int half = n / 2;
  return x * power_of_two(half) * power_of_two(n - half);
}

// exp(r + tail) - 1 for |r| <= 0.35 by its series; 14 terms leave 2^-58.
static double expm1_near_zero(double r, double tail) {
  double q = 1.0 / 87178291200.0;
  static const double c[] = {
    1.0 / 6227020800.0, 1.0 / 479001600.0, 1.0 / 39916800.0, 1.0 / 3628800.0, 1.0 / 362880.0, 1.0 / 40320.0,
    1.0 / 5040.0, 1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5};
  for (int i = 0; i < 12; i++) q = q * r + c[i];
  return r + (r * r * q + (tail + r * tail));
}

// exp(x + tail), |tail| far below |x|.
static double exp_with_tail(double x, double tail) {
  if (x != x) return x;
  if (x > 710.0) return infinity;
  if (x < -746.0) return 0.0;
  double n = (x * 0x1.71547652b82fep+0 + rounder) - rounder;
  double high = x - n * ln2_high, low = n * ln2_low;
  double r = high - low;
  double rest = ((high - r) - low) + tail;
  // The tail may reach far into r: what fits goes there.
  double whole = r + rest;
  return scaled(1.0 + expm1_near_zero(whole, rest - (whole - r)), (int)n);
}

double lk_exp64(double x) { return exp_with_tail(x, 0.0); }

// x = 2^n · m with m in [sqrt(1/2), sqrt(2)), for positive finite x.
static double split(double x, int *n) {
  int exponent = 0;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    exponent = -54;
  }
  uint64_t u = bits_of(x);
  uint64_t shifted = u - 0x3fe6a09e667f3bcdull;
  exponent += (int)((int64_t)shifted >> 52);
  *n = exponent;
  return from_bits(u - (shifted & 0xfff0000000000000ull));
}

// The coefficients 2/(2k + 1) of log((1 + s)/(1 - s)) = 2s + sum 2/(2k + 1) s^(2k + 1), from s^5 on, highest first.
static double log_series(double z) {
  double r = 2.0 / 27.0;
  for (int k = 25; k >= 5; k -= 2) r = r * z + 2.0 / (double)k;
  return r;
}

double lk_log64(double x) {
  if (x != x || x == infinity) return x;
  if (x < 0.0) return not_a_number;
  if (x == 0.0) return -infinity;
  int n;
  double f = split(x, &n) - 1.0;
  double s = f / (2.0 + f), z = s * s;
  double r = z * (2.0 / 3.0 + z * log_series(z));
  double half = 0.5 * f * f;
  // log(1 + f) = f - (f²/2 - s (f²/2 + R)): the large terms are exact or nearly so.
  return (double)n * ln2_high - ((half - (s * (half + r) + (double)n * ln2_low)) - f);
}

// a · b exactly as high + low (Veltkamp, Dekker).
static double product(double a, double b, double *low) {
  double p = a * b;
  double sa = a * 134217729.0, ah = sa - (sa - a), al = a - ah;
  double sb = b * 134217729.0, bh = sb - (sb - b), bl = b - bh;
  *low = ((ah * bh - p) + ah * bl + al * bh) + al * bl;
  return p;
}

// a + b exactly as high + low.
static double sum(double a, double b, double *low) {
  double s = a + b, t = s - a;
  *low = (a - (s - t)) + (b - t);
  return s;
}

// The first 1,280 bits of 2/pi after the binary point.
static const uint64_t two_over_pi[20] = {
  0xa2f9836e4e441529ull, 0xfc2757d1f534ddc0ull, 0xdb6295993c439041ull, 0xfe5163abdebbc561ull,
  0xb7246e3a424dd2e0ull, 0x06492eea09d1921cull, 0xfe1deb1cb129a73eull, 0xe88235f52ebb4484ull,
  0xe99c7026b45f7e41ull, 0x3991d639835339f4ull, 0x9c845f8bbdf9283bull, 0x1ff897ffde05980full,
  0xef2f118b5a0a6d1full, 0x6d367ecf27cb09b7ull, 0x4f463f669e5fea2dull, 0x7527bac7ebe5f17bull,
  0x3d0739f78a5292eaull, 0x6bfb5fb11f8d5d08ull, 0x56033046fc7b6babull, 0xf0cfbc209af4361dull};

// 64 bits of 2/pi that begin `start` bits after the binary point; zeros before it.
static uint64_t bits_of_two_over_pi(int start) {
  if (start <= -64) return 0;
  if (start < 0) return two_over_pi[0] >> -start;
  int word = start / 64, shift = start % 64;
  return shift == 0 ? two_over_pi[word] : two_over_pi[word] << shift | two_over_pi[word + 1] >> (64 - shift);
}

// Payne and Hanek's reduction for large x > 0: only the bits of 2/pi that can matter take part.
static int reduce_large(double x, double *high, double *low) {
  uint64_t u = bits_of(x);
  int exponent = (int)(u >> 52) - 1075;
  uint64_t m = (u & 0xfffffffffffffull) | 0x10000000000000ull;
  // x · 2/pi modulo 4: bits of 2/pi above 2^(2 - exponent) contribute multiples of 4.
  int start = exponent - 2;
  uint64_t w[3] = {
    bits_of_two_over_pi(start), bits_of_two_over_pi(start + 64), bits_of_two_over_pi(start + 128)};
  unsigned __int128 p2 = (unsigned __int128)m * w[2];
  unsigned __int128 p1 = (unsigned __int128)m * w[1] + (uint64_t)(p2 >> 64);
  uint64_t top = m * w[0] + (uint64_t)(p1 >> 64), middle = (uint64_t)p1;
  // The two highest bits of `top` are the quadrant, the rest is the fraction.
  int quadrant = (int)(top >> 62);
  unsigned __int128 fraction = ((unsigned __int128)top << 64 | middle) << 2 | ((uint64_t)p2 >> 62);
  int negative = (int)(fraction >> 127);
  if (negative) {
    fraction = -fraction;
    quadrant = (quadrant + 1) & 3;
  }
  // fraction · 2^-128 · pi/2, as a sum of two doubles.
  double first = (double)(uint64_t)(fraction >> 75) * 0x1p-53;
  double third = (double)(uint64_t)(fraction & 0x3fffffull) * 0x1p-128;
  double second = (double)(uint64_t)(fraction >> 22 & 0x1fffffffffffffull) * 0x1p-106 + third;
  double fh = first + second, fl = second - (fh - first);
  double ch = 0x1.921fb5p+0, cl = 0x1.110b4611a6263p-26;
  double split = fh * 134217729.0, fhh = split - (split - fh), fhl = fh - fhh;
  double product = fh * (ch + cl);
  double error = ((fhh * ch - product) + fhl * ch) + fh * cl + fl * ch;
  *high = product + error;
  *low = error - (*high - product);
  if (negative) {
    *high = -*high;
    *low = -*low;
  }
  return quadrant;
}

// x = quadrant · pi/2 + high + low, |high| <= pi/4 and a little.
static int reduce(double x, double *high, double *low) {
  double magnitude = absolute(x);
  if (magnitude <= 0x1.921fb54442d18p-1) {
    *high = x;
    *low = 0.0;
    return 0;
  }
  if (magnitude > 0x1p20) {
    int quadrant = reduce_large(magnitude, high, low);
    if (x > 0.0) return quadrant;
    *high = -*high;
    *low = -*low;
    return -quadrant & 3;
  }
  double n = (x * 0x1.45f306dc9c883p-1 + rounder) - rounder;
  // pi/2 in pieces of 33 bits: n times a piece is exact.
  double a = x - n * 0x1.921fb544p+0;
  double w1 = n * 0x1.0b4611a6p-34;
  double b = a - w1;
  double e1 = (a - b) - w1;
  double w2 = n * 0x1.3198a2ep-69;
  double c = b - w2;
  double e2 = (b - c) - w2;
  double rest = (e1 + e2) - n * 0x1.b839a252p-104;
  *high = c + rest;
  *low = rest - (*high - c);
  return (int)n & 3;
}

static double sin_near_zero(double x, double tail) {
  double z = x * x;
  double r = 1.0 / 355687428096000.0;
  static const double c[] = {
    -1.0 / 1307674368000.0, 1.0 / 6227020800.0, -1.0 / 39916800.0, 1.0 / 362880.0, -1.0 / 5040.0, 1.0 / 120.0,
    -1.0 / 6.0};
  for (int i = 0; i < 7; i++) r = r * z + c[i];
  return x + (x * z * r + tail * (1.0 - 0.5 * z));
}

static double cos_near_zero(double x, double tail) {
  double z = x * x;
  double r = -1.0 / 6402373705728000.0;
  static const double c[] = {
    1.0 / 20922789888000.0, -1.0 / 87178291200.0, 1.0 / 479001600.0, -1.0 / 3628800.0, 1.0 / 40320.0, -1.0 / 720.0,
    1.0 / 24.0};
  for (int i = 0; i < 7; i++) r = r * z + c[i];
  double half = 0.5 * z, w = 1.0 - half;
  return w + (((1.0 - w) - half) + (z * z * r - x * tail));
}

static double sine_of_quadrant(int quadrant, double high, double low) {
  double value = quadrant & 1 ? cos_near_zero(high, low) : sin_near_zero(high, low);
  return quadrant & 2 ? -value : value;
}

double lk_sin64(double x) {
  if (!(absolute(x) < infinity)) return not_a_number;
  if (x == 0.0) return x;
  double high, low;
  int quadrant = reduce(x, &high, &low);
  return sine_of_quadrant(quadrant, high, low);
}

double lk_cos64(double x) {
  if (!(absolute(x) < infinity)) return not_a_number;
  double high, low;
  int quadrant = reduce(x, &high, &low);
  return sine_of_quadrant(quadrant + 1, high, low);
}

double lk_tanh64(double x) {
  double y = absolute(x) * 2.0;
  if (x != x || x == 0.0) return x;
  double value;
  if (y > 44.0) {
    value = 1.0;
  } else {
    // t = exp(y) - 1 without cancellation, then t / (t + 2).
    double n = (y * 0x1.71547652b82fep+0 + rounder) - rounder;
    double high = y - n * ln2_high, low = n * ln2_low;
    double r = high - low;
    double p = expm1_near_zero(r, (high - r) - low);
    double scale = power_of_two((int)n);
    double t = scale * p + (scale - 1.0);
    value = t / (t + 2.0);
  }
  return x < 0.0 ? -value : value;
}

// exp(-a²): the rounding of a² alone would cost several ULP.
static double exp_of_minus_square(double a) {
  double low, square = product(a, a, &low);
  return exp_with_tail(-square, -low);
}

double lk_erf64(double x) {
  if (x != x) return x;
  double a = absolute(x), value;
  if (a > 6.0) {
    value = 1.0;
  } else if (a < 1.25) {
    // erf(x) = 2/sqrt(pi) x exp(-x²) (1 + 2x²/3 (1 + 2x²/5 (1 + …))): all terms positive, the inner ones small.
    double z = 2.0 * a * a, sum = 1.0;
    for (int k = 61; k >= 3; k -= 2) sum = 1.0 + z / (double)k * sum;
    value = 0x1.20dd750429b6dp+0 * a * exp_of_minus_square(a) * sum;
  } else {
    // erfc(x) = exp(-x²)/sqrt(pi) · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))).
    double tail = a;
    for (int k = 120; k >= 1; k--) tail = a + 0.5 * (double)k / tail;
    value = 1.0 - 0x1.20dd750429b6dp-1 * exp_of_minus_square(a) / tail;
  }
  return x < 0.0 ? -value : value;
}

// log(x) as a sum of two doubles, error about 2^-65, for positive finite x.
static double log_in_two(double x, double *low) {
  int n;
  double m = split(x, &n), f = m - 1.0;
  double d_low, d = sum(2.0, f, &d_low);
  double s = f / d, p_low, p = product(s, d, &p_low);
  double s_low = (((f - p) - p_low) - s * d_low) / d;
  double z_low, z = product(s, s, &z_low);
  z_low += 2.0 * s * s_low;
  // 2s + (2/3) s³ in two parts, the rest in one.
  double c_low, c = product(s, z, &c_low);
  c_low += s * z_low + s_low * z;
  double t_low, t = product(c, 2.0 / 3.0, &t_low);
  t_low += c_low * (2.0 / 3.0) + c * 0x1.5555555555555p-55;
  double rest = s * z * z * log_series(z);
  double e1, e2, e3;
  double kn = (double)n * ln2_high;
  double h = sum(kn, 2.0 * s, &e1);
  h = sum(h, t, &e2);
  double l = e1 + (e2 + (2.0 * s_low + (t_low + (rest + (double)n * ln2_low))));
  h = sum(h, l, &e3);
  *low = e3;
  return h;
}

static int is_integer(double y) { return absolute(y) >= 0x1p52 || (y + rounder) - rounder == y; }
static int is_odd(double y) { return absolute(y) < 0x1p53 && is_integer(y) && ((int64_t)y & 1); }

double lk_pow64(double x, double y) {
  if (y == 0.0 || x == 1.0) return 1.0;
  if (x != x || y != y) return not_a_number;
  double a = absolute(x);
  int negative = (bits_of(x) >> 63) && is_odd(y);
  if (a == 0.0 || a == infinity) {
    double value = (a == 0.0) == (y > 0.0) ? 0.0 : infinity;
    return negative ? -value : value;
  }
  if (x < 0.0 && !is_integer(y)) return not_a_number;
  if (a == 1.0) return negative ? -1.0 : 1.0;
  double value;
  if (absolute(y) > 0x1p66) {
    value = (a > 1.0) == (y > 0.0) ? infinity : 0.0;
  } else {
    double l_low, l = log_in_two(a, &l_low);
    double p_low, p = product(l, y, &p_low);
    p_low += l_low * y;
    double e, h = sum(p, p_low, &e);
    value = exp_with_tail(h, e);
  }
  return negative ? -value : value;
}
