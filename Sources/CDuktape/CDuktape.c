#include "CDuktape.h"

#include <duktape.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct lectern_script {
  duk_context *context;
  size_t memory_limit, memory_used;
  size_t allocation_limit, allocations;
  char *result;
  size_t result_length;
};

// MARK: Memory. Every block has its size in front of it.

typedef union {
  size_t size;
  max_align_t alignment;
} block_header;

static void *resize(void *user, void *pointer, duk_size_t size) {
  lectern_script *script = user;
  block_header *old = pointer ? (block_header *)pointer - 1 : NULL;
  size_t old_size = old ? old->size : 0;
  if (size == 0) {
    script->memory_used -= old_size;
    free(old);
    return NULL;
  }
  if (size > script->memory_limit || script->memory_used - old_size > script->memory_limit - size) return NULL;
  if (++script->allocations > script->allocation_limit) return NULL;
  block_header *block = realloc(old, sizeof(block_header) + size);
  if (!block) return NULL;
  block->size = size;
  script->memory_used += size - old_size;
  return block + 1;
}

static void *allocate(void *user, duk_size_t size) { return resize(user, NULL, size); }

static void release(void *user, void *pointer) {
  if (pointer) resize(user, pointer, 0);
}

// MARK: Text

// Writes the three bytes of a unit of UTF-16 above U+07FF.
static size_t put_unit(char *out, uint32_t unit) {
  out[0] = (char)(0xE0 | (unit >> 12));
  out[1] = (char)(0x80 | ((unit >> 6) & 0x3F));
  out[2] = (char)(0x80 | (unit & 0x3F));
  return 3;
}

// UTF-8 to CESU-8. Four bytes become six, so twice the length is always enough.
static char *to_cesu8(const char *text, size_t length, size_t *converted) {
  if (length > SIZE_MAX / 2 - 1) return NULL;
  char *out = malloc(length * 2 + 1);
  if (!out) return NULL;
  size_t at = 0;
  for (size_t i = 0; i < length;) {
    unsigned char byte = (unsigned char)text[i];
    if (byte >= 0xF0 && byte <= 0xF4 && i + 3 < length) {
      uint32_t scalar = (byte & 7u) << 18 | ((unsigned char)text[i + 1] & 0x3Fu) << 12 |
                        ((unsigned char)text[i + 2] & 0x3Fu) << 6 | ((unsigned char)text[i + 3] & 0x3Fu);
      scalar -= 0x10000;
      at += put_unit(out + at, 0xD800 | (scalar >> 10));
      at += put_unit(out + at, 0xDC00 | (scalar & 0x3FF));
      i += 4;
    } else {
      out[at++] = text[i++];
    }
  }
  *converted = at;
  return out;
}

// The unit of UTF-16 that three bytes at `i` encode, or 0 when they encode none.
static uint32_t three_byte_unit(const char *text, size_t i, size_t length) {
  if (i + 2 >= length) return 0;
  unsigned char a = (unsigned char)text[i], b = (unsigned char)text[i + 1], c = (unsigned char)text[i + 2];
  if ((a & 0xF0) != 0xE0 || (b & 0xC0) != 0x80 || (c & 0xC0) != 0x80) return 0;
  uint32_t unit = (a & 0xFu) << 12 | (b & 0x3Fu) << 6 | (c & 0x3Fu);
  return unit >= 0x800 ? unit : 0;
}

// CESU-8, or anything at all, to valid UTF-8: what is no text becomes U+FFFD.
static char *to_utf8(const char *text, size_t length, size_t *converted) {
  if (length > SIZE_MAX / 3 - 1) return NULL;
  char *out = malloc(length * 3 + 1);
  if (!out) return NULL;
  size_t at = 0;
  for (size_t i = 0; i < length;) {
    unsigned char byte = (unsigned char)text[i];
    if (byte < 0x80) {
      out[at++] = text[i++];
    } else if (byte >= 0xC2 && byte <= 0xDF && i + 1 < length && ((unsigned char)text[i + 1] & 0xC0) == 0x80) {
      out[at++] = text[i++];
      out[at++] = text[i++];
    } else {
      uint32_t unit = three_byte_unit(text, i, length);
      uint32_t next = unit >= 0xD800 && unit <= 0xDBFF ? three_byte_unit(text, i + 3, length) : 0;
      if (next >= 0xDC00 && next <= 0xDFFF) {
        uint32_t scalar = 0x10000 + ((unit & 0x3FF) << 10) + (next & 0x3FF);
        out[at++] = (char)(0xF0 | (scalar >> 18));
        out[at++] = (char)(0x80 | ((scalar >> 12) & 0x3F));
        out[at++] = (char)(0x80 | ((scalar >> 6) & 0x3F));
        out[at++] = (char)(0x80 | (scalar & 0x3F));
        i += 6;
      } else if (unit != 0 && (unit < 0xD800 || unit > 0xDFFF)) {
        at += put_unit(out + at, unit);
        i += 3;
      } else {
        at += put_unit(out + at, 0xFFFD);
        i += unit != 0 ? 3 : 1;
      }
    }
  }
  *converted = at;
  return out;
}

// MARK: Running

typedef struct {
  const char *function;
  const char *first, *second;
  size_t first_length, second_length;
} request;

// Everything that may throw inside Duktape, pushes included, runs in here.
static duk_ret_t run(duk_context *context, void *data) {
  const request *wanted = data;
  if (wanted->function) {
    duk_get_global_string(context, wanted->function);
    duk_push_lstring(context, wanted->first, wanted->first_length);
    duk_push_lstring(context, wanted->second, wanted->second_length);
    duk_call(context, 2);
  } else {
    duk_eval_lstring(context, wanted->first, wanted->first_length);
  }
  duk_to_string(context, -1);
  return 1;
}

// Errors are objects whose `toString` may throw as well.
static duk_ret_t describe(duk_context *context, void *data) {
  (void)data;
  duk_dup(context, 0);
  duk_safe_to_string(context, -1);
  return 1;
}

static void set_result(lectern_script *script, const char *text, size_t length) {
  free(script->result);
  script->result = to_utf8(text, length, &script->result_length);
  if (!script->result) script->result_length = 0;
}

static bool perform(lectern_script *script, request *wanted) {
  static const char exhausted[] = "the script needs too much memory or too many steps";
  script->allocations = 0;
  duk_context *context = script->context;
  duk_set_top(context, 0);
  bool succeeded = duk_safe_call(context, run, wanted, 0, 1) == DUK_EXEC_SUCCESS;
  bool spent = script->allocations > script->allocation_limit;
  script->allocations = 0;
  if (!succeeded && !spent) spent = duk_safe_call(context, describe, NULL, 0, 1) != DUK_EXEC_SUCCESS;
  duk_size_t length = 0;
  const char *text = duk_get_lstring(context, -1, &length);
  if (spent || !text) {
    set_result(script, exhausted, sizeof exhausted - 1);
    succeeded = false;
  } else {
    set_result(script, text, length);
  }
  duk_set_top(context, 0);
  return succeeded && script->result;
}

lectern_script *lectern_script_create(size_t memory, size_t allocations) {
  lectern_script *script = calloc(1, sizeof *script);
  if (!script) return NULL;
  script->memory_limit = memory;
  script->allocation_limit = allocations;
  script->context = duk_create_heap(allocate, resize, release, script, NULL);
  if (script->context) return script;
  free(script);
  return NULL;
}

void lectern_script_destroy(lectern_script *script) {
  if (!script) return;
  duk_destroy_heap(script->context);
  free(script->result);
  free(script);
}

bool lectern_script_evaluate(lectern_script *script, const char *source, size_t length) {
  request wanted = {0};
  char *text = to_cesu8(source, length, &wanted.first_length);
  wanted.first = text;
  bool succeeded = text && perform(script, &wanted);
  free(text);
  return succeeded;
}

bool lectern_script_call(
    lectern_script *script, const char *function, const char *first, size_t first_length, const char *second,
    size_t second_length) {
  request wanted = {.function = function};
  char *one = to_cesu8(first, first_length, &wanted.first_length);
  char *two = to_cesu8(second, second_length, &wanted.second_length);
  wanted.first = one;
  wanted.second = two;
  bool succeeded = one && two && perform(script, &wanted);
  free(one);
  free(two);
  return succeeded;
}

const char *lectern_script_result(const lectern_script *script, size_t *length) {
  *length = script->result_length;
  return script->result ? script->result : "";
}
