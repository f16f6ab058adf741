// Counter-based random numbers: Philox 4x32 with 10 rounds (Salmon et al., "Parallel random numbers: as easy as
// 1, 2, 3", 2011). Value i is a function of the seed and i alone.
#pragma STDC FP_CONTRACT OFF
#include "CTensorKernels.h"

void lk_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]) {
  uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3], k0 = key[0], k1 = key[1];
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)0xD2511F53u * c0, p1 = (uint64_t)0xCD9E8D57u * c2;
    c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
    c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
    c1 = (uint32_t)p1;
    c3 = (uint32_t)p0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

static void block_of(uint64_t seed, uint64_t index, uint32_t out[4]) {
  const uint32_t counter[4] = {(uint32_t)index, (uint32_t)(index >> 32), 0, 0};
  const uint32_t key[2] = {(uint32_t)seed, (uint32_t)(seed >> 32)};
  lk_philox(counter, key, out);
}

// 24 bits, so that float and double get the same value.
void lk_uniform(uint64_t seed, uint64_t first, ptrdiff_t n, double *out) {
  uint32_t bits[4];
  uint64_t known = ~(uint64_t)0;
  for (ptrdiff_t i = 0; i < n; i++) {
    uint64_t index = first + (uint64_t)i;
    if (index / 4 != known) {
      known = index / 4;
      block_of(seed, known, bits);
    }
    out[i] = (double)(bits[index % 4] >> 8) * 0x1p-24;
  }
}

// Box and Muller: words 0, 1 and words 2, 3 of a block make two values each.
void lk_normal(uint64_t seed, uint64_t first, ptrdiff_t n, double *out) {
  double values[4] = {0, 0, 0, 0};
  uint64_t known = ~(uint64_t)0;
  for (ptrdiff_t i = 0; i < n; i++) {
    uint64_t index = first + (uint64_t)i;
    if (index / 4 != known) {
      known = index / 4;
      uint32_t bits[4];
      block_of(seed, known, bits);
      for (int pair = 0; pair < 4; pair += 2) {
        double radius = __builtin_elementwise_sqrt(-2.0 * lk_log64(((double)bits[pair] + 0.5) * 0x1p-32));
        double angle = (double)bits[pair + 1] * (0x1.921fb54442d18p+2 * 0x1p-32);
        values[pair] = radius * lk_cos64(angle);
        values[pair + 1] = radius * lk_sin64(angle);
      }
    }
    out[i] = values[index % 4];
  }
}
