#ifndef WALK_H
#define WALK_H

#include <stddef.h>
#include <string.h>

#define MAX_RANK 8
#define OPERANDS 4

// Up to four operands walked together; neighbouring axes that lie one behind the other in all operands are one.
typedef struct {
  int rank, operands;
  ptrdiff_t size[MAX_RANK], stride[OPERANDS][MAX_RANK], at[MAX_RANK], offset[OPERANDS];
} walk;

static inline int merges(const walk *w, int axis, const ptrdiff_t *const *strides, ptrdiff_t size) {
  for (int o = 0; o < w->operands; o++) {
    if (w->stride[o][w->rank - 1] != strides[o][axis] * size) return 0;
  }
  return 1;
}

static inline void start(walk *w, int operands, int rank, const ptrdiff_t *shape, const ptrdiff_t *const *strides) {
  w->rank = 0;
  w->operands = operands;
  for (int axis = 0; axis < rank; axis++) {
    if (shape[axis] == 1) continue;
    if (w->rank > 0 && merges(w, axis, strides, shape[axis])) {
      w->size[w->rank - 1] *= shape[axis];
    } else {
      w->size[w->rank++] = shape[axis];
    }
    for (int o = 0; o < operands; o++) w->stride[o][w->rank - 1] = strides[o][axis];
  }
  if (w->rank == 0) {
    w->rank = 1;
    w->size[0] = 1;
    for (int o = 0; o < operands; o++) w->stride[o][0] = 0;
    for (int axis = 0; axis < rank; axis++) {
      if (shape[axis] == 0) w->size[0] = 0;
    }
  }
  memset(w->at, 0, sizeof w->at);
  memset(w->offset, 0, sizeof w->offset);
}

static inline int is_empty(const walk *w) {
  for (int axis = 0; axis < w->rank; axis++) {
    if (w->size[axis] == 0) return 1;
  }
  return 0;
}

// Goes to the next row of the innermost axis; 0 at the end.
static inline int next(walk *w) {
  for (int axis = w->rank - 2; axis >= 0; axis--) {
    w->at[axis]++;
    for (int o = 0; o < w->operands; o++) w->offset[o] += w->stride[o][axis];
    if (w->at[axis] < w->size[axis]) return 1;
    for (int o = 0; o < w->operands; o++) w->offset[o] -= w->stride[o][axis] * w->size[axis];
    w->at[axis] = 0;
  }
  return 0;
}

// The strides of a contiguous tensor.
static inline void contiguous(int rank, const ptrdiff_t *shape, ptrdiff_t *strides) {
  ptrdiff_t stride = 1;
  for (int axis = rank - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis];
  }
}

#endif
