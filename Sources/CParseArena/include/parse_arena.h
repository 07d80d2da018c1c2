#pragma once
#include <cmark-gfm.h>

/// Memory for the trees of libcmark-gfm: taken from the front of large slabs, given back all at once.
///
/// A report of 9 KB makes the library allocate some thousand small blocks and grow five hundred. Taking them from a slab halves what
/// the library costs, and makes freeing a tree a matter of moving one pointer. In C because the library calls it so often: the same in Swift
/// took twice the instructions. The library passes no context, so each thread has an arena of its own; a parse never leaves its thread,
/// because rendering is synchronous.

/// A moment to go back to. Rendering inside a hook nests.
typedef struct {
  void *slab;
  char *free;
} parse_arena_mark;

/// The functions that take memory from the arena of the thread that calls them.
cmark_mem *parse_arena_memory(void);

/// Now, on this thread.
parse_arena_mark parse_arena_now(void);

/// Gives back all that this thread has taken since `mark`.
void parse_arena_return_to(parse_arena_mark mark);
