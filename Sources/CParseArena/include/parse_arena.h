#pragma once
#include <cmark-gfm.h>

/// Memory for the trees of libcmark-gfm, given to the library as its allocator. It is taken from the front of large slabs
/// and given back all at once.
///
/// The library allocates more than a thousand small blocks for a report. Without the arena a build of 10,000 reports
/// takes more than a tenth longer.
///
/// The library tells its allocator nothing but sizes, so each thread has an arena of its own. A parse never leaves its
/// thread, because rendering is synchronous.

/// A moment to go back to. Moments nest: a document may be rendered while another is.
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
