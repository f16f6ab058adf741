// Double precision does without FMA, so one plain compilation has the same bits everywhere.
#define IS_DOUBLE
#define TABLE lk_kernels_float64
#define HAS_FMA 0
#define ROWS 4
#define COLUMN_VECTORS 1
#include "VectorKernels.h"
