#include "Kernels.h"
#include <stdatomic.h>
#include <stdlib.h>

static const char *const names[lk_isa_count] = {"avx512", "avx2", "neon", "baseline"};

static const lk_kernels *table(int isa) {
  switch (isa) {
#if defined(__x86_64__)
  case lk_avx512: return &lk_kernels_avx512;
  case lk_avx2: return &lk_kernels_avx2;
#elif defined(__aarch64__)
  case lk_neon: return &lk_kernels_neon;
#endif
  default: return &lk_kernels_baseline;
  }
}

const char *lk_isa_name(int isa) { return names[isa]; }

int lk_isa_available(int isa) {
  switch (isa) {
  case lk_baseline: return 1;
#if defined(__x86_64__)
  case lk_avx512:
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl")
      && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("fma");
  case lk_avx2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#elif defined(__aarch64__)
  case lk_neon: return 1;
#endif
  default: return 0;
  }
}

static int best(void) {
  for (int isa = 0; isa < lk_baseline; isa++) {
    if (lk_isa_available(isa)) return isa;
  }
  return lk_baseline;
}

static atomic_int chosen = -1;
static _Thread_local int chosen_for_thread = -1;

void lk_isa_select(int isa) { atomic_store_explicit(&chosen, isa, memory_order_relaxed); }

int lk_isa_select_for_thread(int isa) {
  int previous = chosen_for_thread;
  chosen_for_thread = isa;
  return previous;
}

int lk_isa_current(void) {
  if (chosen_for_thread >= 0) return chosen_for_thread;
  int isa = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (isa < 0) {
    isa = best();
    lk_isa_select(isa);
  }
  return isa;
}

const char *lk_isa_requested(void) { return getenv("LECTERN_ISA"); }

const lk_kernels *lk_active(void) { return table(lk_isa_current()); }
