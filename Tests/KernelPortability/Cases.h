#ifndef CASES_H
#define CASES_H

#include "Kernels.h"

// A computation; `option` says which of several, `types` are the bits 1 << dtype.
typedef struct {
  const char *name;
  void (*run)(int option, int dtype);
  int option, types;
} portability_case;

// Ends with a case without a name.
extern const portability_case portability_cases[];

// Memory until the end of a case: zeros, numbers between -scale and scale, any bit patterns.
void *room(int dtype, ptrdiff_t n);
void *numbers(int dtype, ptrdiff_t n, double scale, uint64_t seed);
void *any_bits(int dtype, ptrdiff_t n, uint64_t seed);

// Adds elements to the hash of the case.
void note(int dtype, ptrdiff_t n, const void *x);

#endif
