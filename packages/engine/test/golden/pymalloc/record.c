/* Records every allocator call of a real CPython that runs a script, from the first one of its life.

   usage: record HOME SCRIPT

   Wraps pymalloc, which serves the object and the memory domain, before the interpreter starts. Output, in native words of
   64 bits: one record of four for each call, until the script has ended: kind, bytes, block before, block after;
   a block is its address, 0 for none. Arenas come as calls of kind 5 (mapped) and 6 (given back), in the order in which
   they happen, which is before the call that needed them has returned. Last comes a record of kind 7, and after it the
   text of _PyObject_DebugMallocStats. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <sys/mman.h>

extern int _PyObject_DebugMallocStats(FILE *out);

enum { MALLOC, CALLOC, REALLOC, FREE, MAP = 5, UNMAP, END };

#define ARENA_BYTES ((size_t)1 << 20)
#define MAX_RECORDS (1L << 24)
static struct record { uint64_t kind, bytes, before, after; } *records;
static long count;
static PyMemAllocatorEx pymalloc;
static PyObjectArenaAllocator system_arenas;

static void add(uint64_t kind, uint64_t bytes, void *before, void *after)
{
    if (count == MAX_RECORDS) {
        fputs("record: too many calls\n", stderr);
        exit(1);
    }
    records[count++] = (struct record){kind, bytes, (uint64_t)before, (uint64_t)after};
}

static void *logged_malloc(void *ctx, size_t bytes)
{
    void *block = pymalloc.malloc(pymalloc.ctx, bytes);
    add(MALLOC, bytes, NULL, block);
    return block;
}

static void *logged_calloc(void *ctx, size_t n, size_t bytes)
{
    void *block = pymalloc.calloc(pymalloc.ctx, n, bytes);
    add(CALLOC, n * bytes, NULL, block);
    return block;
}

static void *logged_realloc(void *ctx, void *before, size_t bytes)
{
    void *block = pymalloc.realloc(pymalloc.ctx, before, bytes);
    add(REALLOC, bytes, before, block);
    return block;
}

static void logged_free(void *ctx, void *block)
{
    if (block != NULL)
        add(FREE, 0, block, NULL);
    pymalloc.free(pymalloc.ctx, block);
}

/* The chunks of the interpreter's frame stack come this way too. They are smaller. */
static void *map_arena(void *ctx, size_t bytes)
{
    void *base = system_arenas.alloc(system_arenas.ctx, bytes);
    if (bytes == ARENA_BYTES)
        add(MAP, bytes, NULL, base);
    return base;
}

static void unmap_arena(void *ctx, void *base, size_t bytes)
{
    if (bytes == ARENA_BYTES)
        add(UNMAP, bytes, base, NULL);
    system_arenas.free(system_arenas.ctx, base, bytes);
}

int main(int argc, char **argv)
{
    records = mmap(NULL, MAX_RECORDS * sizeof(*records), PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (argc != 3 || records == MAP_FAILED) {
        fputs("usage: record HOME SCRIPT\n", stderr);
        return 1;
    }
    PyMem_GetAllocator(PYMEM_DOMAIN_OBJ, &pymalloc);
    PyMemAllocatorEx logged = {NULL, logged_malloc, logged_calloc, logged_realloc, logged_free};
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &logged);
    PyMem_SetAllocator(PYMEM_DOMAIN_MEM, &logged);
    PyObject_GetArenaAllocator(&system_arenas);
    PyObjectArenaAllocator logged_arenas = {NULL, map_arena, unmap_arena};
    PyObject_SetArenaAllocator(&logged_arenas);

    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    PyConfig_SetBytesString(&config, &config.home, argv[1]);
    config.site_import = 0;
    config.use_hash_seed = 1;
    config.write_bytecode = 0;
    PyStatus status = Py_InitializeFromConfig(&config);
    if (PyStatus_Exception(status)) {
        fprintf(stderr, "record: %s\n", status.err_msg);
        return 1;
    }
    FILE *script = fopen(argv[2], "r");
    if (script == NULL || PyRun_SimpleFile(script, "script.py") != 0)
        return 1;
    add(END, 0, NULL, NULL);
    fwrite(records, sizeof(*records), count, stdout);
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &pymalloc);
    _PyObject_DebugMallocStats(stdout);
    fflush(stdout);
    _exit(0);
}
