#include "bounded_expat.h"

#include <stddef.h>
#include <stdlib.h>

/// What stands in front of each block, as aligned as blocks must be.
typedef union {
  size_t size;
  max_align_t alignment;
} header;

static _Thread_local size_t used;
static _Thread_local size_t limit;

/// Whether `size` more bytes may be taken when `given_back` are no longer needed.
static int fits(size_t size, size_t given_back) {
  return size <= limit && used - given_back <= limit - size;
}

static void *take(size_t size) {
  if (!fits(size, 0)) return NULL;
  header *block = malloc(sizeof(header) + size);
  if (block == NULL) return NULL;
  block->size = size;
  used += size;
  return block + 1;
}

static void give_back(void *pointer) {
  if (pointer == NULL) return;
  header *block = (header *)pointer - 1;
  used -= block->size;
  free(block);
}

static void *resize(void *pointer, size_t size) {
  if (pointer == NULL) return take(size);
  header *block = (header *)pointer - 1;
  size_t old = block->size;
  if (!fits(size, old)) return NULL;
  block = realloc(block, sizeof(header) + size);
  if (block == NULL) return NULL;
  block->size = size;
  used = used - old + size;
  return block + 1;
}

XML_Parser bounded_expat_create(XML_Char separator, size_t most_bytes) {
  static const XML_Memory_Handling_Suite memory = {take, resize, give_back};
  const XML_Char name_separator[] = {separator, 0};
  used = 0;
  limit = most_bytes;
  return XML_ParserCreate_MM(NULL, &memory, name_separator);
}
