#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
// Where the fields of a node are.
#include <cmark-gfm/node.h>

// A pointer that each thread has for itself, which Swift has not; to be called from one Swift file only, for each gets its own.
static inline void **markdown_arena_of_thread(void) {
  static _Thread_local void *arena;
  return &arena;
}
