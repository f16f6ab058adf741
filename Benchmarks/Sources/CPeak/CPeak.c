#include "CPeak.h"
#include <time.h>

typedef float vector __attribute__((ext_vector_type(16)));

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

#define STEPS 1000000L

// Independent chains, enough to hide the latency of one.
#define LOOP(chains)                                                                               \
  vector s[chains], a = (vector)1.0001f, b = (vector)0.9999f;                                      \
  for (int j = 0; j < (chains); j++) s[j] = (vector)(float)j;                                      \
  double start = now();                                                                            \
  for (long i = 0; i < STEPS; i++) {                                                               \
    _Pragma("clang loop unroll(full)") for (int j = 0; j < (chains); j++) {                        \
      s[j] = __builtin_elementwise_fma(s[j], a, b);                                                \
    }                                                                                              \
  }                                                                                                \
  double seconds = now() - start;                                                                  \
  volatile float kept = 0;                                                                         \
  for (int j = 0; j < (chains); j++) kept = kept + s[j][0];                                        \
  return (double)STEPS * (chains) * 32.0 / seconds;

#if defined(__x86_64__)
__attribute__((target("avx512f"), noinline)) static double peak_avx512(void) { LOOP(24) }
__attribute__((target("avx2,fma"), noinline)) static double peak_avx2(void) { LOOP(6) }

double peak_flops(void) {
  double best = 0;
  for (int round = 0; round < 40; round++) {
    double x = __builtin_cpu_supports("avx512f") ? peak_avx512() : peak_avx2();
    best = x > best ? x : best;
  }
  return best;
}
#else
static double peak_once(void) { LOOP(6) }

double peak_flops(void) {
  double best = 0;
  for (int round = 0; round < 40; round++) {
    double x = peak_once();
    best = x > best ? x : best;
  }
  return best;
}
#endif
