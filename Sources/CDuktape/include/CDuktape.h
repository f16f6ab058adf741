// A JavaScript engine behind five functions: source or a call in, UTF-8 text out.
//
// Duktape keeps strings as CESU-8; texts are converted at this border in both directions, so that characters
// beyond the basic plane survive. Nothing here aborts: every failure comes back as a text.
#ifndef LECTERN_CDUKTAPE_H
#define LECTERN_CDUKTAPE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct lectern_script lectern_script;

// Makes an engine that may hold `memory` bytes at a time and make `allocations` allocations per call; NULL without
// memory. Debian builds Duktape without its interrupt counter: the count of allocations is what stops a loop.
lectern_script *lectern_script_create(size_t memory, size_t allocations);

void lectern_script_destroy(lectern_script *script);

// Evaluates a program. False when it fails; the result is then the error's text.
bool lectern_script_evaluate(lectern_script *script, const char *source, size_t length);

// Calls a global function with two texts. False when it fails; the result is then the error's text.
bool lectern_script_call(
    lectern_script *script, const char *function, const char *first, size_t first_length, const char *second,
    size_t second_length);

// The text of the last evaluation or call, valid UTF-8, not terminated, valid until the next one.
const char *lectern_script_result(const lectern_script *script, size_t *length);

#endif
