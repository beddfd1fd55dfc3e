/* Runs a heap program's script on a real CPython whose pymalloc is as fresh, when the program begins, as that of a new
   engine, and prints what the program wrote.

   usage: run HOME PRELUDE BODY

   Until the program begins the interpreter lives in a region of its own, so that what it is made of lies elsewhere and is
   not counted. From then on pymalloc serves it, and its arenas lie where `VirtualMemory` of the engine puts them: each as high
   as it fits under 2 GiB less a page. So addresses can be compared as they are.

   Output: the program's log, one line each; then, after an empty line, the addresses that it showed, in order of their ordinals. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <sys/mman.h>

#define ARENA_BYTES ((size_t)1 << 20)
#define TOP (((uintptr_t)1 << 31) - 4096)
#define MAX_ARENAS 1024
static PyObjectArenaAllocator system_arenas;
static char mapped[MAX_ARENAS];
static PyMemAllocatorEx pymalloc;

/* The region: blocks one after the other, each with its size before it. None is ever used again. */
#define REGION ((char *)(1UL << 44))
#define REGION_BYTES (1UL << 33)
static size_t region_used;

static void fail(const char *what)
{
    fprintf(stderr, "run: %s\n", what);
    exit(1);
}

/* The chunks of the interpreter's frame stack come this way too. They are smaller. */
static void *map_arena(void *ctx, size_t bytes)
{
    if (bytes != ARENA_BYTES)
        return system_arenas.alloc(system_arenas.ctx, bytes);
    int i = 0;
    while (mapped[i])
        if (++i == MAX_ARENAS)
            fail("too many arenas");
    void *wanted = (void *)(TOP - (i + 1) * ARENA_BYTES);
    void *base = mmap(wanted, bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (base != wanted)
        fail("the place of an arena is taken");
    mapped[i] = 1;
    return base;
}

static void unmap_arena(void *ctx, void *base, size_t bytes)
{
    if (bytes != ARENA_BYTES) {
        system_arenas.free(system_arenas.ctx, base, bytes);
        return;
    }
    mapped[(TOP - (uintptr_t)base) / ARENA_BYTES - 1] = 0;
    munmap(base, bytes);
}

static void *region_malloc(void *ctx, size_t bytes)
{
    char *block = REGION + region_used + 16;
    region_used += 16 + (bytes + 15) / 16 * 16;
    if (region_used > REGION_BYTES)
        fail("the region is full");
    ((size_t *)block)[-1] = bytes;
    return block;
}

static int in_region(void *block)
{
    return (uintptr_t)block - (uintptr_t)REGION < REGION_BYTES;
}

static void *region_calloc(void *ctx, size_t count, size_t bytes)
{
    return region_malloc(ctx, count * bytes);
}

static void *region_realloc(void *ctx, void *block, size_t bytes)
{
    void *moved = region_malloc(ctx, bytes);
    if (block != NULL) {
        size_t before = ((size_t *)block)[-1];
        memcpy(moved, block, before < bytes ? before : bytes);
    }
    return moved;
}

/* Every call can be told on the standard error, to look for the cause of a difference. */
#ifdef LOGGED
#define TELL(...) fprintf(stderr, __VA_ARGS__)
#else
#define TELL(...) ((void)0)
#endif

static void *program_malloc(void *ctx, size_t bytes)
{
    void *block = pymalloc.malloc(pymalloc.ctx, bytes);
    TELL("+ %zu %p\n", bytes, block);
    return block;
}

static void *program_calloc(void *ctx, size_t count, size_t bytes)
{
    void *block = pymalloc.calloc(pymalloc.ctx, count, bytes);
    TELL("+ %zu %p\n", count * bytes, block);
    return block;
}

static void *program_realloc(void *ctx, void *block, size_t bytes)
{
    if (in_region(block))
        return region_realloc(ctx, block, bytes);
    void *moved = pymalloc.realloc(pymalloc.ctx, block, bytes);
    TELL("~ %p %zu %p\n", block, bytes, moved);
    return moved;
}

/* A name that drops out of the cache of attributes goes unnoticed. But a large block in the region is a table that a counted
   one has replaced, as when the namespace grows: to free another block instead, which was not counted either, puts the
   count right. */
static void program_free(void *ctx, void *block)
{
    if (block == NULL)
        return;
    if (in_region(block)) {
        if (((size_t *)block)[-1] <= 512)
            return;
        block = PyMem_RawMalloc(1);
    }
    TELL("- %p\n", block);
    pymalloc.free(pymalloc.ctx, block);
}

/* After the program, there may be blocks of its time. */
static void *any_realloc(void *ctx, void *block, size_t bytes)
{
    return block == NULL ? region_realloc(ctx, block, bytes) : program_realloc(ctx, block, bytes);
}

static PyMemAllocatorEx region = {NULL, region_malloc, region_calloc, any_realloc, program_free};
static PyMemAllocatorEx program = {NULL, program_malloc, program_calloc, program_realloc, program_free};

#ifdef LOGGED
static PyObject *print_mark(PyObject *self, PyObject *const *args, Py_ssize_t count)
{
    fprintf(stderr, "mark %s\n", PyUnicode_AsUTF8(args[0]));
    Py_RETURN_NONE;
}

static PyMethodDef mark_def = {"mark", (PyCFunction)print_mark, METH_FASTCALL, NULL};
#endif

static void serve(PyMemAllocatorEx *allocator)
{
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, allocator);
    PyMem_SetAllocator(PYMEM_DOMAIN_MEM, allocator);
}

/* The last thing before the program begins. */
static PyObject *begin_afresh(PyObject *self, PyObject *none)
{
    serve(&program);
    Py_RETURN_NONE;
}

static PyMethodDef begin_afresh_def = {"begin_afresh", begin_afresh, METH_NOARGS, NULL};

static const char wrapper[] =
    "import sys\n"
    "def _wrapped(begin, begin_afresh):\n"
    "    def wrapper(namespace, names):\n"
    "        begin(namespace, names)\n"
    "        begin_afresh()\n"
    "    return wrapper\n"
    "begin = _wrapped(begin, begin_afresh)\n"
    "del _wrapped, begin_afresh\n"
    "sys.unraisablehook = lambda unraisable: None\n";

static const char writer[] =
    "def _shown():\n"
    "    addresses, numbers = {}, iter(_numbers[_first:])\n"
    "    answer = globals()['_answer']\n"
    "    def noting(question, entries, numbers, known):\n"
    "        line = answer(question, entries, numbers, known)\n"
    "        addresses.update(known)\n"
    "        return line\n"
    "    globals()['_answer'] = noting\n"
    "    print_log()\n"
    "    print()\n"
    "    print(*addresses)\n"
    "_shown()\n";

static char *contents(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        fail("cannot read a script");
    long size = ftell(file);
    char *text = calloc(size + 1, 1);
    rewind(file);
    if (text == NULL || fread(text, 1, size, file) != (size_t)size)
        fail("cannot read a script");
    fclose(file);
    return text;
}

static void execute(const char *text, const char *name, PyObject *namespace)
{
    PyObject *code = Py_CompileString(text, name, Py_file_input);
    PyObject *result = code ? PyEval_EvalCode(code, namespace, namespace) : NULL;
    serve(&region);
    if (result == NULL) {
        PyErr_Print();
        exit(1);
    }
}

int main(int argc, char **argv)
{
    if (argc != 4)
        fail("usage: run HOME PRELUDE BODY");
    PyMem_GetAllocator(PYMEM_DOMAIN_OBJ, &pymalloc);
    if (mmap(REGION, REGION_BYTES, PROT_READ | PROT_WRITE,
             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0) != REGION)
        fail("no room for the region");
    serve(&region);
    PyObject_GetArenaAllocator(&system_arenas);
    PyObjectArenaAllocator placed = {NULL, map_arena, unmap_arena};
    PyObject_SetArenaAllocator(&placed);

    PyConfig config;
    PyConfig_InitIsolatedConfig(&config);
    PyConfig_SetBytesString(&config, &config.home, argv[1]);
    config.site_import = 0;
    config.use_hash_seed = 1;
    config.hash_seed = 0;
    PyStatus status = Py_InitializeFromConfig(&config);
    if (PyStatus_Exception(status))
        fail(status.err_msg);

    /* The number of blocks is one that no cached int has, as it is in an interpreter that lives on pymalloc. */
    for (int i = 0; i < 10000; i++)
        pymalloc.malloc(pymalloc.ctx, 600);

    PyObject *namespace = PyModule_GetDict(PyImport_AddModule("__main__"));
    execute(contents(argv[2]), "prelude", namespace);
    PyObject *function = PyCFunction_New(&begin_afresh_def, NULL);
    if (function == NULL || PyDict_SetItemString(namespace, "begin_afresh", function) < 0)
        fail("no function");
    Py_DECREF(function);
#ifdef LOGGED
    if (PyDict_SetItemString(namespace, "mark", PyCFunction_New(&mark_def, NULL)) < 0)
        fail("no mark");
#endif
    execute(wrapper, "wrapper", namespace);
    execute(contents(argv[3]), "program", namespace);
    execute(writer, "writer", namespace);
    fflush(stdout);
    PyObject *out = PySys_GetObject("stdout");
    if (out == NULL || PyObject_CallMethod(out, "flush", NULL) == NULL)
        fail("cannot write");
    _exit(0);
}
