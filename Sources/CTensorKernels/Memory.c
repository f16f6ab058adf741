// Memory for tensors. A training step asks for the same sizes again and again, so each thread keeps what it frees:
// new pages from the system would have to be cleared first, which costs more than most operations.
#include "CTensorKernels.h"
#include <pthread.h>
#include <stdlib.h>

// A sanitizer sees a load behind the end of a tensor, or one that comes too late, only where memory is neither rounded
// up nor kept.
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || __has_feature(thread_sanitizer)

void *lk_allocate(size_t bytes) {
  void *memory = NULL;
  return posix_memalign(&memory, 64, bytes) == 0 ? memory : NULL;
}

void lk_free(void *memory, size_t bytes) {
  (void)bytes;
  free(memory);
}

#else

// Classes are 64 bytes, then four to each doubling, up to 1 GiB; larger requests go to the system.
#define CLASSES 97
#define KEPT_BYTES ((size_t)1 << 30)

// What is kept is a list: each piece begins with the address of the next.
static _Thread_local void *kept[CLASSES];
static _Thread_local size_t kept_bytes;

// The smallest class that holds so many bytes; CLASSES when none does.
static int class_of(size_t bytes) {
  if (bytes <= 64) return 0;
  size_t last = bytes - 1;
  int doubling = 63 - __builtin_clzll((unsigned long long)last);
  int c = 4 * (doubling - 6) + (int)(last >> (doubling - 2) & 3) + 1;
  return c < CLASSES ? c : CLASSES;
}

static size_t size_of(int c) { return (size_t)(4 + (c & 3)) << (4 + c / 4); }

static void *from_system(size_t size) {
  void *memory = NULL;
  return posix_memalign(&memory, 64, size) == 0 ? memory : NULL;
}

static void give_back(void) {
  for (int c = 0; c < CLASSES; c++) {
    while (kept[c]) {
      void *memory = kept[c];
      kept[c] = *(void **)memory;
      free(memory);
    }
  }
  kept_bytes = 0;
}

// A thread that ends gives back what it has kept. Memory freed by a later destructor of its own is watched anew.

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t end_of_thread;
static int has_key;
static _Thread_local int is_watched;

static void at_end(void *unused) {
  (void)unused;
  is_watched = 0;
  give_back();
}

static void make_key(void) { has_key = pthread_key_create(&end_of_thread, at_end) == 0; }

// Whether this thread may keep memory.
static int watches(void) {
  if (!is_watched) {
    pthread_once(&once, make_key);
    is_watched = has_key && pthread_setspecific(end_of_thread, &once) == 0;
  }
  return is_watched;
}

void *lk_allocate(size_t bytes) {
  int c = class_of(bytes);
  void *memory = c < CLASSES ? kept[c] : NULL;
  if (memory) {
    kept[c] = *(void **)memory;
    kept_bytes -= size_of(c);
    return memory;
  }
  size_t size = c < CLASSES ? size_of(c) : (bytes + 63) / 64 * 64;
  memory = from_system(size);
  if (memory || kept_bytes == 0) return memory;
  give_back();
  return from_system(size);
}

void lk_free(void *memory, size_t bytes) {
  int c = class_of(bytes);
  if (c < CLASSES && kept_bytes + size_of(c) <= KEPT_BYTES && watches()) {
    *(void **)memory = kept[c];
    kept[c] = memory;
    kept_bytes += size_of(c);
  } else {
    free(memory);
  }
}

#endif
