#if defined(__aarch64__)
#define TABLE lk_kernels_neon
#define HAS_FMA 1
#define ROWS 6
#define COLUMN_VECTORS 1
#include "VectorKernels.h"
#endif
