// Memory for tensors. A training step asks for the same sizes again and again, so each thread keeps what it frees.
#include "CTensorKernels.h"
#include <stdlib.h>

// Classes are powers of two from 64 bytes; larger requests than the last class go to the system.
#define CLASSES 19
#define KEPT_BYTES ((size_t)64 << 20)

// What is kept is a list: each piece begins with the address of the next.
static _Thread_local void *kept[CLASSES];
static _Thread_local size_t kept_bytes[CLASSES];

static int class_of(size_t bytes) {
  if (bytes <= 64) return 0;
  int c = 58 - __builtin_clzll((unsigned long long)bytes - 1);
  return c < CLASSES ? c : CLASSES;
}

void *lk_allocate(size_t bytes) {
  int c = class_of(bytes);
  void *memory = c < CLASSES ? kept[c] : NULL;
  if (memory) {
    kept[c] = *(void **)memory;
    kept_bytes[c] -= (size_t)64 << c;
    return memory;
  }
  size_t size = c < CLASSES ? (size_t)64 << c : (bytes + 63) / 64 * 64;
  if (posix_memalign(&memory, 64, size) != 0) return NULL;
  return memory;
}

void lk_free(void *memory, size_t bytes) {
  int c = class_of(bytes);
  if (c < CLASSES && kept_bytes[c] < KEPT_BYTES) {
    *(void **)memory = kept[c];
    kept[c] = memory;
    kept_bytes[c] += (size_t)64 << c;
  } else {
    free(memory);
  }
}
