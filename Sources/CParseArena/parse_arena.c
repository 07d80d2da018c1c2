#include "parse_arena.h"
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// The head of a slab. The slab's blocks follow it.
typedef struct slab {
  struct slab *before;
  char *end;
} slab;

/// Before each block stands its size, because the library does not tell `grow` the old size.
enum { header = sizeof(size_t), alignment = 8 };
/// Room for about three reports.
static const size_t slab_size = 1 << 20;

static _Thread_local struct {
  slab *slab;
  /// The free part of the slab. All of it is zero, so that no block must be cleared when it is taken.
  char *free, *end;
} arena;

static size_t footprint(size_t size) { return (header + size + alignment - 1) & ~(size_t)(alignment - 1); }

static void free_slabs(void *newest) {
  for (slab *each = newest, *before; each; each = before) {
    before = each->before;
    free(each);
  }
}

/// Frees the slabs of a thread when it ends.
static pthread_key_t end_of_thread;
static void make_key(void) { pthread_key_create(&end_of_thread, free_slabs); }

static void open_slab(size_t needed) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_key);
  size_t size = sizeof(slab) + (needed > slab_size ? needed : slab_size);
  slab *new = needed > SIZE_MAX - sizeof(slab) ? NULL : calloc(1, size);
  if (!new) abort();
  *new = (slab){arena.slab, (char *)new + size};
  arena.slab = new;
  arena.free = (char *)(new + 1);
  arena.end = new->end;
  pthread_setspecific(end_of_thread, new);
}

static void *take_from_new_slab(size_t size);

static inline void *take(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  size_t needed = footprint(size);
  if (needed > (size_t)(arena.end - arena.free)) return take_from_new_slab(size);
  char *block = arena.free + header;
  *(size_t *)arena.free = size;
  arena.free += needed;
  return block;
}

/// A function of its own, so that `take` stays small enough to be inlined.
__attribute__((noinline)) static void *take_from_new_slab(size_t size) {
  open_slab(footprint(size));
  return take(size);
}

static void *take_zeros(size_t count, size_t size) {
  size_t total;
  if (__builtin_mul_overflow(count, size, &total)) abort();
  return take(total);
}

/// The last block grows in place. The library's string buffers grow in this way while a block of text is read.
static void *grow(void *block, size_t size) {
  if (!block || size > SIZE_MAX / 2) return take(size);
  char *start = (char *)block - header;
  size_t old = *(size_t *)start;
  if (size <= old) return block;
  if (start + footprint(old) == arena.free && size + alignment <= (size_t)(arena.end - (char *)block)) {
    *(size_t *)start = size;
    arena.free = start + footprint(size);
    return block;
  }
  return memcpy(take(size), block, old);
}

static void keep(void *block) { (void)block; }

cmark_mem *parse_arena_memory(void) {
  static cmark_mem memory = {take_zeros, grow, keep};
  return &memory;
}

parse_arena_mark parse_arena_now(void) {
  if (!arena.slab) open_slab(0);
  return (parse_arena_mark){arena.slab, arena.free};
}

void parse_arena_return_to(parse_arena_mark mark) {
  while (arena.slab != mark.slab) {
    slab *newest = arena.slab;
    arena.slab = newest->before;
    free(newest);
    arena.free = arena.end = arena.slab->end;
    pthread_setspecific(end_of_thread, arena.slab);
  }
  memset(mark.free, 0, (size_t)(arena.free - mark.free));
  arena.free = mark.free;
}
