// A pool of threads for work that divides into independent parts. Which thread computes a part touches no bit.
#include "Kernels.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define MOST 64
// Waiting threads look for work this long before they sleep: about 20 µs.
#define SPINS 2000

static atomic_int requested = 0;
static _Thread_local int requested_for_thread = 0;
static _Thread_local int is_inside = 0;

static pthread_mutex_t one_caller = PTHREAD_MUTEX_INITIALIZER, sleep_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;
static atomic_uint generation = 0;
static atomic_int unfinished = 0;
static atomic_ptrdiff_t next_part = 0;
static int workers = 0, sleeping = 0;
static struct {
  ptrdiff_t parts;
  lk_part body;
  void *context;
  int isa;
  int workers;
} job;

const char *lk_threads_requested(void) { return getenv("LECTERN_THREADS"); }

int lk_threads_available(void) {
  long n = sysconf(_SC_NPROCESSORS_ONLN);
  return n < 1 ? 1 : n > MOST ? MOST : (int)n;
}

void lk_threads_select(int count) {
  atomic_store_explicit(&requested, count > MOST ? MOST : count, memory_order_relaxed);
}

int lk_threads_select_for_thread(int count) {
  int previous = requested_for_thread;
  requested_for_thread = count > MOST ? MOST : count;
  return previous;
}

int lk_threads_current(void) {
  if (requested_for_thread > 0) return requested_for_thread;
  int count = atomic_load_explicit(&requested, memory_order_relaxed);
  if (count == 0) {
    count = lk_threads_available();
    lk_threads_select(count);
  }
  return count;
}

static inline void pause_briefly(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}

static void take_parts(void) {
  for (;;) {
    ptrdiff_t part = atomic_fetch_add_explicit(&next_part, 1, memory_order_relaxed);
    if (part >= job.parts) return;
    job.body(job.context, part);
  }
}

static void *work(void *argument) {
  // The number of the thread, and of the jobs before its time.
  uint64_t numbers = (uint64_t)(uintptr_t)argument;
  int index = (int)(numbers & 255);
  unsigned seen = (unsigned)(numbers >> 8);
  is_inside = 1;
  for (;;) {
    for (int i = 0; i < SPINS && atomic_load_explicit(&generation, memory_order_acquire) == seen; i++) pause_briefly();
    if (atomic_load_explicit(&generation, memory_order_acquire) == seen) {
      pthread_mutex_lock(&sleep_lock);
      sleeping++;
      while (atomic_load_explicit(&generation, memory_order_acquire) == seen) pthread_cond_wait(&wake, &sleep_lock);
      sleeping--;
      pthread_mutex_unlock(&sleep_lock);
    }
    // Every thread reports for every job, so a job is never changed under one that still looks at it.
    seen++;
    if (index < job.workers) {
      int previous = lk_isa_select_for_thread(job.isa);
      take_parts();
      lk_isa_select_for_thread(previous);
    }
    atomic_fetch_sub_explicit(&unfinished, 1, memory_order_release);
  }
  return NULL;
}

static void start_workers(int count) {
  while (workers < count) {
    pthread_t thread;
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    uint64_t numbers = (uint64_t)atomic_load(&generation) << 8 | (uint64_t)workers;
    int failed = pthread_create(&thread, &attributes, work, (void *)(uintptr_t)numbers);
    pthread_attr_destroy(&attributes);
    if (failed) return;
    workers++;
  }
}

void lk_parallel(ptrdiff_t parts, lk_part body, void *context) {
  int count = parts > 1 && !is_inside ? lk_threads_current() : 1;
  if (count > parts) count = (int)parts;
  // One job at a time: a second caller does its own work itself.
  if (count <= 1 || pthread_mutex_trylock(&one_caller) != 0) {
    for (ptrdiff_t part = 0; part < parts; part++) body(context, part);
    return;
  }
  start_workers(count - 1);
  job.parts = parts;
  job.body = body;
  job.context = context;
  job.isa = lk_isa_current();
  job.workers = count - 1;
  atomic_store_explicit(&next_part, 0, memory_order_relaxed);
  atomic_store_explicit(&unfinished, workers, memory_order_relaxed);
  pthread_mutex_lock(&sleep_lock);
  atomic_fetch_add_explicit(&generation, 1, memory_order_release);
  if (sleeping > 0) pthread_cond_broadcast(&wake);
  pthread_mutex_unlock(&sleep_lock);
  is_inside = 1;
  take_parts();
  is_inside = 0;
  for (int i = 0; atomic_load_explicit(&unfinished, memory_order_acquire) > 0; i++) {
    pause_briefly();
    if (i > SPINS) {
      struct timespec moment = {0, 20000};
      nanosleep(&moment, NULL);
    }
  }
  pthread_mutex_unlock(&one_caller);
}
