#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define TABLE lk_kernels_avx2
#define HAS_FMA 1
#define ROWS 6
#define COLUMN_VECTORS 1
#include "VectorKernels.h"
#pragma clang attribute pop
#endif
