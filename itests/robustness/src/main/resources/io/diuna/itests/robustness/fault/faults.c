// SPDX-License-Identifier: Apache-2.0
/*
 * Faults of a disk and of the wall clock, injected into a process by LD_PRELOAD.
 *
 * DIUNA_FAULTS_FOLDER is the absolute path of the folder whose calls are counted and fail, except those in its sub-folder
 * DIUNA_FAULTS_EXCEPT. DIUNA_FAULTS is a file of 40 bytes, shared with the test: see struct faults.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum kind { READ = 1, WRITE = 2, CHANGE = 4, SYNC = 8 };

/* Numbers in the byte order of the machine. */
struct faults {
    _Atomic int64_t clock_nanos; /* offset of the wall clock */
    _Atomic int64_t first;       /* number of the first call that fails, from 1; 0: none */
    _Atomic int64_t last;        /* number of the last one */
    _Atomic int64_t calls;       /* calls until now, of the kinds below */
    _Atomic int32_t error;       /* errno of a failure */
    _Atomic int32_t kinds;       /* kinds of calls that are counted and fail */
};

enum { FDS = 65536, NANOS = 1000000000 };

static struct faults *faults;
static const char *folder;
static const char *except;
static _Atomic char inside[FDS]; /* file descriptors of files in the folder */

__attribute__((constructor)) static void map_faults(void) {
    const char *file = getenv("DIUNA_FAULTS");
    const char *path = getenv("DIUNA_FAULTS_FOLDER");
    if (!file || !path) return;
    int fd = open(file, O_RDWR);
    if (fd < 0) return;
    void *memory = mmap(NULL, sizeof(struct faults), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    if (memory == MAP_FAILED) return;
    folder = path;
    except = getenv("DIUNA_FAULTS_EXCEPT");
    faults = memory;
}

static int fails(enum kind kind) {
    if (!(faults->kinds & kind)) return 0;
    int64_t call = ++faults->calls;
    if (faults->first == 0 || call < faults->first || call > faults->last) return 0;
    errno = faults->error;
    return 1;
}

static int is_below(const char *path, const char *top) {
    size_t length = strlen(top);
    return strncmp(path, top, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static int is_inside(const char *path) {
    return faults && path && is_below(path, folder) && !(except && is_below(path, except));
}

static int fails_path(enum kind kind, const char *path) { return is_inside(path) && fails(kind); }

/* A descriptor can be closed, and used again, within the C library: what it is now decides. */
static int is_inside_fd(int fd) {
    if (!faults || !faults->kinds || fd < 0 || fd >= FDS || !inside[fd]) return 0;
    char link[32];
    char path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    path[length < 0 ? 0 : length] = 0;
    if (!is_inside(path)) inside[fd] = 0;
    return inside[fd];
}

static int fails_fd(enum kind kind, int fd) { return is_inside_fd(fd) && fails(kind); }

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | O_TMPFILE)) { \
            va_list rest; \
            va_start(rest, flags); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
        } \
        int in = is_inside(path); \
        if (in && fails(flags & (O_CREAT | O_TRUNC) ? CHANGE : READ)) return -1; \
        int fd = real(path, flags, mode); \
        if (fd >= 0 && fd < FDS) inside[fd] = (char)in; \
        return fd; \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int at, const char *path, int flags, ...) { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | O_TMPFILE)) { \
            va_list rest; \
            va_start(rest, flags); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
        } \
        int in = is_inside(path) || (at >= 0 && at < FDS && inside[at] && path[0] != '/'); \
        if (in && fails(flags & (O_CREAT | O_TRUNC) ? CHANGE : READ)) return -1; \
        int fd = real(at, path, flags, mode); \
        if (fd >= 0 && fd < FDS) inside[fd] = (char)in; \
        return fd; \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    REAL(close);
    if (fd >= 0 && fd < FDS) inside[fd] = 0;
    return real(fd);
}

#define ON_FD(kind, result, failure, name, parameters, arguments) \
    result name parameters { \
        REAL(name); \
        return fails_fd(kind, fd) ? failure : real arguments; \
    }
ON_FD(READ, ssize_t, -1, read, (int fd, void *to, size_t size), (fd, to, size))
ON_FD(READ, ssize_t, -1, pread64, (int fd, void *to, size_t size, off64_t at), (fd, to, size, at))
ON_FD(WRITE, ssize_t, -1, write, (int fd, const void *from, size_t size), (fd, from, size))
ON_FD(WRITE, ssize_t, -1, pwrite64, (int fd, const void *from, size_t size, off64_t at), (fd, from, size, at))
ON_FD(WRITE, ssize_t, -1, writev, (int fd, const struct iovec *from, int count), (fd, from, count))
ON_FD(SYNC, int, -1, fsync, (int fd), (fd))
ON_FD(SYNC, int, -1, fdatasync, (int fd), (fd))
ON_FD(CHANGE, int, -1, ftruncate64, (int fd, off64_t size), (fd, size))
ON_FD(READ, int, -1, fstat64, (int fd, struct stat64 *to), (fd, to))

#define ON_PATH(kind, result, failure, name, parameters, arguments) \
    result name parameters { \
        REAL(name); \
        return fails_path(kind, path) ? failure : real arguments; \
    }
ON_PATH(READ, DIR *, NULL, opendir, (const char *path), (path))
ON_PATH(READ, int, -1, access, (const char *path, int mode), (path, mode))
ON_PATH(READ, int, -1, stat64, (const char *path, struct stat64 *to), (path, to))
ON_PATH(READ, int, -1, lstat64, (const char *path, struct stat64 *to), (path, to))
ON_PATH(READ, int, -1, fstatat64, (int at, const char *path, struct stat64 *to, int flags), (at, path, to, flags))
ON_PATH(READ, int, -1, statx, (int at, const char *path, int flags, unsigned mask, struct statx *to),
        (at, path, flags, mask, to))
ON_PATH(READ, char *, NULL, realpath, (const char *path, char *to), (path, to))
ON_PATH(CHANGE, int, -1, unlink, (const char *path), (path))
ON_PATH(CHANGE, int, -1, rmdir, (const char *path), (path))
ON_PATH(CHANGE, int, -1, remove, (const char *path), (path))
ON_PATH(CHANGE, int, -1, mkdir, (const char *path, mode_t mode), (path, mode))
ON_PATH(CHANGE, int, -1, chmod, (const char *path, mode_t mode), (path, mode))
ON_PATH(CHANGE, int, -1, rename, (const char *path, const char *to), (path, to))

static int64_t offset(void) { return faults ? faults->clock_nanos : 0; }

int clock_gettime(clockid_t clock, struct timespec *time) {
    REAL(clock_gettime);
    int result = real(clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        int64_t nanos = time->tv_nsec + offset() % NANOS;
        time->tv_sec += offset() / NANOS + (nanos >= NANOS) - (nanos < 0);
        time->tv_nsec = nanos + (nanos < 0) * (int64_t)NANOS - (nanos >= NANOS) * (int64_t)NANOS;
    }
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    struct timespec now;
    (void)zone;
    int result = clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return result;
}
