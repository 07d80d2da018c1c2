// The floor of writing: what it costs to put the same files into a new folder, with nothing to compute.
//
//     writefloor MANIFEST FOLDER THREADS
//
// Each line of MANIFEST is a size in bytes, a space and a path. Folders are made first; then the threads share the files.
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct file {
    size_t size;
    char *path;
};

static struct {
    struct file *files;
    size_t count;
    char *bytes;
    int folder;
    atomic_size_t next;
} work;

static void must(int holds, const char *what) {
    if (!holds) { perror(what); exit(1); }
}

static void read_manifest(const char *path) {
    FILE *manifest = fopen(path, "r");
    must(manifest != NULL, path);
    size_t capacity = 0, largest = 1, line_size = 0;
    char *line = NULL;
    for (ssize_t length; (length = getline(&line, &line_size, manifest)) > 0;) {
        char *name;
        size_t size = strtoul(line, &name, 10);
        if (line[length - 1] == '\n') line[length - 1] = 0;
        if (work.count == capacity) {
            capacity = capacity ? 2 * capacity : 1024;
            must((work.files = realloc(work.files, capacity * sizeof *work.files)) != NULL, "memory");
        }
        work.files[work.count++] = (struct file){size, strdup(name + 1)};
        if (size > largest) largest = size;
    }
    free(line);
    fclose(manifest);
    must((work.bytes = malloc(largest)) != NULL, "memory");
    memset(work.bytes, 'x', largest);
}

static void make_folders(char *path) {
    for (char *slash = path; (slash = strchr(slash, '/')); slash++) {
        *slash = 0;
        mkdirat(work.folder, path, 0755);
        *slash = '/';
    }
}

static void *write_files(void *unused) {
    for (size_t index; (index = atomic_fetch_add(&work.next, 1)) < work.count;) {
        struct file file = work.files[index];
        int descriptor = openat(work.folder, file.path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
        must(descriptor >= 0, file.path);
        must(write(descriptor, work.bytes, file.size) == (ssize_t)file.size, file.path);
        close(descriptor);
    }
    return unused;
}

int main(int count, char **arguments) {
    int threads = count == 4 ? atoi(arguments[3]) : 0;
    if (threads < 1) { fputs("usage: writefloor MANIFEST FOLDER THREADS\n", stderr); return 2; }
    read_manifest(arguments[1]);
    must(mkdir(arguments[2], 0755) == 0, arguments[2]);
    must((work.folder = open(arguments[2], O_RDONLY | O_DIRECTORY)) >= 0, arguments[2]);
    for (size_t i = 0; i < work.count; i++) make_folders(work.files[i].path);

    pthread_t *others = calloc((size_t)threads, sizeof *others);
    for (int i = 1; i < threads; i++) must(pthread_create(&others[i], NULL, write_files, NULL) == 0, "thread");
    write_files(NULL);
    for (int i = 1; i < threads; i++) pthread_join(others[i], NULL);
    printf("%zu\n", work.count);
    return 0;
}
