/* Does what a scenario asks with a real CPython's PyObject_Malloc & co. and prints where each block lies.

   usage: run HOME mmap|chosen OPERATIONS-FILE

   The interpreter itself runs on the C library's malloc throughout, so that pymalloc serves nobody else: it is as fresh at
   the first operation as in a new process, in every version (from 3.12 on it does not exist before the interpreter does).

   Output, one line each:
     b ARENA OFFSET    a block in the ARENA-th arena mapped, OFFSET bytes in
     r                 a block that the C library serves
     m AT BASE         an arena was mapped during operation AT
     u AT ARENA        an arena was given back
     c BLOCKS          checkpoint: sys.getallocatedblocks(); then the text of _PyObject_DebugMallocStats, then "." */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <sys/mman.h>

extern int _PyObject_DebugMallocStats(FILE *out);

enum { MALLOC, CALLOC, REALLOC, FREE, CHECKPOINT };

static void *c_malloc(void *ctx, size_t n) { return malloc(n ? n : 1); }
static void *c_calloc(void *ctx, size_t n, size_t size) { return n && size ? calloc(n, size) : calloc(1, 1); }
static void *c_realloc(void *ctx, void *p, size_t n) { return realloc(p, n ? n : 1); }
static void c_free(void *ctx, void *p) { free(p); }

static PyMemAllocatorEx pymalloc, c_library = {NULL, c_malloc, c_calloc, c_realloc, c_free};

#define ARENA_BYTES ((size_t)1 << 20)
#define MAX_ARENAS 4096
static PyObjectArenaAllocator system_arenas;
static struct { uintptr_t base; int mapped; } arenas[MAX_ARENAS];
static int arena_count;
static char *chosen_region; /* NULL: where the system puts them */
static long at;

static void fail(const char *what)
{
    fprintf(stderr, "run: %s\n", what);
    exit(1);
}

/* The interpreter also maps the chunks of its frames' stack by way of the arena allocator. They are smaller. */
static void *map_arena(void *ctx, size_t size)
{
    if (size != ARENA_BYTES)
        return system_arenas.alloc(system_arenas.ctx, size);
    if (arena_count == MAX_ARENAS)
        fail("too many arenas");
    char *base;
    if (chosen_region != NULL)
        base = chosen_region + arena_count * (size + 0x10000) + arena_count % 4 * 4096;
    else
        base = system_arenas.alloc(system_arenas.ctx, size);
    printf("m %ld %lu\n", at, (unsigned long)base);
    arenas[arena_count].base = (uintptr_t)base;
    arenas[arena_count++].mapped = 1;
    return base;
}

static void unmap_arena(void *ctx, void *base, size_t size)
{
    if (size != ARENA_BYTES) {
        system_arenas.free(system_arenas.ctx, base, size);
        return;
    }
    int i = arena_count - 1;
    while (i >= 0 && !(arenas[i].mapped && arenas[i].base == (uintptr_t)base))
        i--;
    if (i < 0)
        fail("an arena was given back that was not mapped");
    arenas[i].mapped = 0;
    printf("u %ld %d\n", at, i);
    if (chosen_region == NULL)
        system_arenas.free(system_arenas.ctx, base, size);
}

static void print_block(void *block)
{
    if (block == NULL)
        fail("out of memory");
    uintptr_t address = (uintptr_t)block;
    for (int i = arena_count - 1; i >= 0; i--) {
        if (arenas[i].mapped && address - arenas[i].base < ARENA_BYTES) {
            printf("b %d %lu\n", i, (unsigned long)(address - arenas[i].base));
            return;
        }
    }
    puts("r");
}

static void checkpoint(void)
{
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &c_library);
    PyObject *function = PySys_GetObject("getallocatedblocks");
    PyObject *blocks = function ? PyObject_CallNoArgs(function) : NULL;
    if (blocks == NULL)
        fail("sys.getallocatedblocks() failed");
    printf("c %ld\n", PyLong_AsLong(blocks));
    Py_DECREF(blocks);
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &pymalloc);
    _PyObject_DebugMallocStats(stdout);
    puts(".");
}

int main(int argc, char **argv)
{
    if (argc != 4)
        fail("usage: run HOME mmap|chosen OPERATIONS-FILE");
    PyMem_GetAllocator(PYMEM_DOMAIN_OBJ, &pymalloc);
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &c_library);
    PyMem_SetAllocator(PYMEM_DOMAIN_MEM, &c_library);
    PyObject_GetArenaAllocator(&system_arenas);
    PyObjectArenaAllocator logged = {NULL, map_arena, unmap_arena};
    PyObject_SetArenaAllocator(&logged);
    if (strcmp(argv[2], "chosen") == 0) {
        chosen_region = mmap((void *)(1UL << 44), 1UL << 30, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (chosen_region == MAP_FAILED)
            fail("no room for the arenas");
    }

    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    PyConfig_SetBytesString(&config, &config.home, argv[1]);
    config.site_import = 0;
    PyStatus status = Py_InitializeFromConfig(&config);
    if (PyStatus_Exception(status))
        fail(status.err_msg);
    if (arena_count != 0)
        fail("the interpreter has used pymalloc");

    FILE *file = fopen(argv[3], "rb");
    uint32_t operation[3];
    uint32_t slots = 1 << 20;
    void **blocks = calloc(slots, sizeof(void *));
    if (file == NULL || blocks == NULL)
        fail("cannot read the operations");
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &pymalloc);
    for (; fread(operation, sizeof(operation), 1, file) == 1; at++) {
        if (operation[1] >= slots)
            fail("too many slots");
        void **block = &blocks[operation[1]];
        switch (operation[0]) {
        case MALLOC: *block = PyObject_Malloc(operation[2]); break;
        case CALLOC: *block = PyObject_Calloc(1, operation[2]); break;
        case REALLOC: *block = PyObject_Realloc(*block, operation[2]); break;
        case FREE: PyObject_Free(*block); break;
        case CHECKPOINT: checkpoint(); break;
        default: fail("unknown operation");
        }
        if (operation[0] <= REALLOC)
            print_block(*block);
    }
    fflush(stdout);
    _exit(0);
}
