// The floor of the benchmark: what libcmark-gfm alone costs for the same reports.
//
//     floor FOLDER THREADS malloc|bump
//
// Reads every .md file of FOLDER, passes over its front matter, parses the rest with tables and footnotes and renders it to HTML in
// memory. Writes nothing, checks nothing, and prints how many bytes of HTML that made: a build cannot be quicker. With `bump`, memory
// is taken from one block of each thread, never given back, and begun anew with each report.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
    char *start;
    size_t count, capacity;
};

static struct {
    char **paths;
    size_t count;
    cmark_syntax_extension *table;
    cmark_mem *memory;
    atomic_size_t next, html_bytes;
} work;

static void *must(void *allocated) {
    if (!allocated) { perror("floor"); exit(1); }
    return allocated;
}

// The block of a thread: more than a report needs. Pages that are never touched cost nothing.
static const size_t block_size = 256 << 20;
static _Thread_local char *block, *block_end, *block_next;

// Each piece has its size before it, for growing it.
static void *bump(size_t size) {
    size = (size + 15) & ~(size_t)15;
    if (block_next + 16 + size > block_end) { fputs("floor: a report needs more memory than there is\n", stderr); exit(1); }
    char *piece = block_next + 16;
    *(size_t *)block_next = size;
    block_next = piece + size;
    return piece;
}

static void *bump_zeroed(size_t count, size_t size) { return memset(bump(count * size), 0, count * size); }

static void *bump_larger(void *piece, size_t size) {
    size_t old = piece ? *(size_t *)((char *)piece - 16) : 0;
    if (size <= old) return piece;
    void *larger = bump(size);
    return piece ? memcpy(larger, piece, old) : larger;
}

static void bump_free(void *piece) { (void)piece; }

static cmark_mem bump_memory = {bump_zeroed, bump_larger, bump_free};

static void list_reports(const char *folder) {
    DIR *stream = must(opendir(folder));
    size_t capacity = 0;
    for (struct dirent *entry; (entry = readdir(stream));) {
        size_t length = strlen(entry->d_name);
        if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
        if (work.count == capacity) {
            capacity = capacity ? 2 * capacity : 1024;
            work.paths = must(realloc(work.paths, capacity * sizeof *work.paths));
        }
        size_t size = strlen(folder) + length + 2;
        char *path = must(malloc(size));
        snprintf(path, size, "%s/%s", folder, entry->d_name);
        work.paths[work.count++] = path;
    }
    closedir(stream);
}

// Reads a whole file into `text`, whose memory is used again for the next one.
static void read_file(const char *path, struct bytes *text) {
    FILE *file = must(fopen(path, "rb"));
    setvbuf(file, NULL, _IONBF, 0);
    text->count = 0;
    for (;;) {
        if (text->count == text->capacity) {
            text->capacity = text->capacity ? 2 * text->capacity : 64 << 10;
            text->start = must(realloc(text->start, text->capacity));
        }
        size_t got = fread(text->start + text->count, 1, text->capacity - text->count, file);
        if (got == 0) break;
        text->count += got;
    }
    fclose(file);
}

// Where the text begins: behind the second line of three hyphens, or at once.
static size_t body_start(const struct bytes *text) {
    static const char fence[] = "---\n", end[] = "\n---\n";
    if (text->count < 4 || memcmp(text->start, fence, 4) != 0) return 0;
    for (size_t at = 3; at + 5 <= text->count; at++)
        if (memcmp(text->start + at, end, 5) == 0) return at + 5;
    return 0;
}

static size_t html_size(const char *text, size_t count) {
    block_next = block;
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, work.memory);
    cmark_parser_attach_syntax_extension(parser, work.table);
    cmark_parser_feed(parser, text, count);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
    size_t size = strlen(html);
    work.memory->free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return size;
}

static void *render_reports(void *unused) {
    struct bytes text = {0};
    size_t total = 0;
    if (work.memory == &bump_memory) {
        block = must(malloc(block_size));
        block_end = block + block_size;
    }
    for (size_t index; (index = atomic_fetch_add(&work.next, 1)) < work.count;) {
        read_file(work.paths[index], &text);
        size_t body = body_start(&text);
        total += html_size(text.start + body, text.count - body);
    }
    atomic_fetch_add(&work.html_bytes, total);
    free(text.start);
    free(block);
    return unused;
}

int main(int count, char **arguments) {
    int threads = count == 4 ? atoi(arguments[2]) : 0;
    if (threads < 1) { fputs("usage: floor FOLDER THREADS malloc|bump\n", stderr); return 2; }
    work.memory = strcmp(arguments[3], "bump") == 0 ? &bump_memory : cmark_get_default_mem_allocator();
    list_reports(arguments[1]);
    cmark_gfm_core_extensions_ensure_registered();
    work.table = must(cmark_find_syntax_extension("table"));

    pthread_t *others = must(calloc((size_t)threads, sizeof *others));
    for (int i = 1; i < threads; i++)
        if (pthread_create(&others[i], NULL, render_reports, NULL)) { fputs("floor: no thread\n", stderr); return 1; }
    render_reports(NULL);
    for (int i = 1; i < threads; i++) pthread_join(others[i], NULL);
    printf("%zu\n", atomic_load(&work.html_bytes));
    return 0;
}
