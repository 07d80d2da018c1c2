#pragma once
#include <expat.h>

/// A parser of XML that resolves namespaces and takes a bounded amount of memory: beyond it parsing stops with
/// XML_ERROR_NO_MEMORY.
///
/// Expat remembers every different name of an element and of an attribute, and every element that is open. A file made
/// for the purpose has as many of them as it has bytes.
///
/// Expat tells its allocator nothing but sizes, so the memory is counted by thread. A parser must stay on the thread that
/// made it, and a thread has one parser at a time.

/// A parser whose names are the namespace, `separator` and the local name; null where memory is short.
XML_Parser bounded_expat_create(XML_Char separator, size_t most_bytes);
