// Prints one line for each kernel and type: a hash of the bits that it makes of fixed numbers. Every instruction set of
// this machine must give the same, and so must every processor, which `make portability` checks.
//
// All NaNs count as one: the sign and payload of a new one are the processor's own, and which of several an operation
// keeps depends on the order of operands that the compiler has chosen.
#include "Cases.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t hash;

static struct {
  void *memory;
  size_t bytes;
} taken[256];
static int taken_count;

void *room(int dtype, ptrdiff_t n) {
  size_t bytes = (size_t)(n * width_of(dtype));
  void *memory = lk_allocate(bytes < 1 ? 1 : bytes);
  if (!memory || taken_count == 256) abort();
  taken[taken_count].memory = memory;
  taken[taken_count++].bytes = bytes < 1 ? 1 : bytes;
  return memset(memory, 0, bytes);
}

static void give_back(void) {
  while (taken_count > 0) {
    taken_count--;
    lk_free(taken[taken_count].memory, taken[taken_count].bytes);
  }
}

// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
static uint64_t mixed(uint64_t x) {
  x += 0x9e3779b97f4a7c15ull;
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9ull;
  x = (x ^ x >> 27) * 0x94d049bb133111ebull;
  return x ^ x >> 31;
}

void *numbers(int dtype, ptrdiff_t n, double scale, uint64_t seed) {
  void *memory = room(dtype, n);
  for (ptrdiff_t i = 0; i < n; i++) {
    uint64_t bits = mixed(seed << 32 | (uint64_t)i);
    double x = ((double)(bits >> 40) * 0x1p-23 - 1.0) * scale;
    if (dtype == lk_float64) ((double *)memory)[i] = x;
    else if (dtype == lk_float32) ((float *)memory)[i] = (float)x;
    else if (dtype == lk_int32) ((int32_t *)memory)[i] = (int32_t)x;
    else ((uint8_t *)memory)[i] = bits >> 63;
  }
  return memory;
}

void *any_bits(int dtype, ptrdiff_t n, uint64_t seed) {
  void *memory = room(dtype, n);
  for (ptrdiff_t i = 0; i < n; i++) {
    uint64_t bits = mixed(seed << 32 | (uint64_t)i);
    memcpy((char *)memory + i * width_of(dtype), &bits, (size_t)width_of(dtype));
    if (dtype == lk_bool) ((uint8_t *)memory)[i] = bits & 1;
  }
  return memory;
}

static int is_nan(int dtype, const void *x, ptrdiff_t i) {
  if (dtype == lk_float32) return ((const float *)x)[i] != ((const float *)x)[i];
  return dtype == lk_float64 && ((const double *)x)[i] != ((const double *)x)[i];
}

// FNV-1a, by elements.
void note(int dtype, ptrdiff_t n, const void *x) {
  for (ptrdiff_t i = 0; i < n; i++) {
    uint64_t bits = ~(uint64_t)0;
    if (!is_nan(dtype, x, i)) {
      bits = 0;
      memcpy(&bits, (const char *)x + i * width_of(dtype), (size_t)width_of(dtype));
    }
    hash = (hash ^ bits) * 0x100000001b3ull;
  }
}

static uint64_t hash_of(const portability_case *test, int dtype, int isa) {
  lk_isa_select(isa);
  hash = 0xcbf29ce484222325ull;
  test->run(test->option, dtype);
  give_back();
  return hash;
}

int main(void) {
  static const char *const types[] = {"float32", "float64", "int32", "bool"};
  int failed = 0;
  lk_threads_select(3);
  for (const portability_case *test = portability_cases; test->name; test++) {
    for (int dtype = lk_float32; dtype <= lk_bool; dtype++) {
      if (!(test->types & 1 << dtype)) continue;
      uint64_t expected = hash_of(test, dtype, lk_baseline);
      printf("%016" PRIx64 "  %s, %s\n", expected, test->name, types[dtype]);
      for (int isa = 0; isa < lk_baseline; isa++) {
        if (!lk_isa_available(isa) || hash_of(test, dtype, isa) == expected) continue;
        fprintf(stderr, "%s, %s: %s and baseline differ\n", test->name, types[dtype], lk_isa_name(isa));
        failed = 1;
      }
    }
  }
  for (int isa = 0; isa < lk_isa_count; isa++) {
    if (lk_isa_available(isa)) fprintf(stderr, "checked %s\n", lk_isa_name(isa));
  }
  return failed;
}
