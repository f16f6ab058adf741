#define TABLE lk_kernels_baseline
#define HAS_FMA 0
#define ROWS 4
#define COLUMN_VECTORS 1
#include "VectorKernels.h"
