// Memory for tensors. A training step asks for the same sizes again and again, so each thread keeps what it frees.
#include "CTensorKernels.h"
#include <stdlib.h>

// Classes are powers of two from 64 bytes; larger requests than the last class go to the system.
#define CLASSES 19
#define KEPT 64
#define KEPT_BYTES ((size_t)64 << 20)

static _Thread_local void *kept[CLASSES][KEPT];
static _Thread_local int kept_count[CLASSES];

static int class_of(size_t bytes) {
  if (bytes <= 64) return 0;
  int c = 58 - __builtin_clzll((unsigned long long)bytes - 1);
  return c < CLASSES ? c : CLASSES;
}

void *lk_allocate(size_t bytes) {
  int c = class_of(bytes);
  if (c < CLASSES && kept_count[c] > 0) return kept[c][--kept_count[c]];
  size_t size = c < CLASSES ? (size_t)64 << c : (bytes + 63) / 64 * 64;
  void *memory = NULL;
  if (posix_memalign(&memory, 64, size) != 0) return NULL;
  return memory;
}

void lk_free(void *memory, size_t bytes) {
  int c = class_of(bytes);
  if (c < CLASSES && kept_count[c] < KEPT && ((size_t)64 << c) * (size_t)(kept_count[c] + 1) <= KEPT_BYTES) {
    kept[c][kept_count[c]++] = memory;
  } else {
    free(memory);
  }
}
