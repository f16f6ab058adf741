#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,fma"))), apply_to = function)
#define TABLE lk_kernels_avx512
#define HAS_FMA 1
#define MASKS
#define ROWS 6
#define COLUMN_VECTORS 4
#include "VectorKernels.h"
#pragma clang attribute pop
#endif
