// SPDX-License-Identifier: Apache-2.0
// Fake spidev for tests, preloaded over libc with LD_PRELOAD. Transfers to a path that ends in /dev/spidevB.C are appended to
// the file spidevB.C in the folder $FAKE_SPI_ROOT, as records of {magic, length, hertz, mode} and the bytes. The limits are
// the kernel's; the buffer size is read from sys/module/spidev/parameters/bufsiz below that folder, default 4096. While the
// folder has a file errno, all calls fail with the number in it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/ioctl.h>
#include <linux/spi/spidev.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { FILES = 4096, USUAL_BUFFER = 4096 };

static struct { char name[32]; uint32_t mode, hertz; } devices[FILES];

static const char *device(const char *path) {
    const char *name = path == NULL ? NULL : strstr(path, "/dev/spidev");
    return name == NULL ? NULL : name + strlen("/dev/");
}

static int number(const char *file, int otherwise) {
    char path[512];
    int value = otherwise;
    snprintf(path, sizeof path, "%s/%s", getenv("FAKE_SPI_ROOT"), file);
    FILE *from = fopen(path, "r");
    if (from != NULL) {
        if (fscanf(from, "%d", &value) != 1) value = otherwise;
        fclose(from);
    }
    return value;
}

static int fails(void) {
    int error = number("errno", 0);
    if (error != 0) errno = error;
    return error;
}

static int open_with(const char *symbol, const char *path, int flags, mode_t mode) {
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, symbol);
    const char *name = device(path);
    if (name == NULL) return real(path, flags, mode);
    if (fails()) return -1;
    int fd = real("/dev/null", O_RDWR);
    if (fd >= 0 && fd < FILES) snprintf(devices[fd].name, sizeof devices[fd].name, "%s", name);
    return fd;
}

#define OPEN(symbol) \
    int symbol(const char *path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        return open_with(#symbol, path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

int access(const char *path, int mode) {
    int (*real)(const char *, int) = dlsym(RTLD_NEXT, "access");
    if (device(path) == NULL) return real(path, mode);
    return fails() ? -1 : 0;
}

int close(int fd) {
    int (*real)(int) = dlsym(RTLD_NEXT, "close");
    if (fd >= 0 && fd < FILES) devices[fd].name[0] = 0;
    return real(fd);
}

static int send_all(int fd, const struct spi_ioc_transfer *transfers, unsigned count) {
    unsigned tx = 0, rx = 0, limit = number("sys/module/spidev/parameters/bufsiz", USUAL_BUFFER);
    for (unsigned i = 0; i < count; i++) {
        if (transfers[i].tx_buf) tx += transfers[i].len;
        if (transfers[i].rx_buf) rx += transfers[i].len;
    }
    if (tx > limit || rx > limit) return errno = EMSGSIZE, -1;
    char path[512];
    snprintf(path, sizeof path, "%s/%s", getenv("FAKE_SPI_ROOT"), devices[fd].name);
    FILE *to = fopen(path, "a");
    if (to == NULL) return -1;
    for (unsigned i = 0; i < count; i++) {
        if (!transfers[i].tx_buf) continue;
        uint32_t hertz = transfers[i].speed_hz ? transfers[i].speed_hz : devices[fd].hertz;
        uint32_t head[] = {0x31495053, transfers[i].len, hertz, devices[fd].mode};
        fwrite(head, sizeof head, 1, to);
        fwrite((const void *) (uintptr_t) transfers[i].tx_buf, 1, transfers[i].len, to);
    }
    return fclose(to) == 0 ? (int) tx : -1;
}

static int spi(int fd, unsigned request, void *argument) {
    if (fails()) return -1;
    if (_IOC_TYPE(request) != SPI_IOC_MAGIC) return errno = ENOTTY, -1;
    unsigned size = _IOC_SIZE(request);
    if (_IOC_NR(request) == 0 && _IOC_DIR(request) == _IOC_WRITE) {
        if (size == 0 || size % sizeof(struct spi_ioc_transfer) != 0) return errno = EINVAL, -1;
        return send_all(fd, argument, size / sizeof(struct spi_ioc_transfer));
    }
    switch (request) {
        case SPI_IOC_RD_MODE: *(uint8_t *) argument = (uint8_t) devices[fd].mode; return 0;
        case SPI_IOC_WR_MODE: devices[fd].mode = *(uint8_t *) argument; return 0;
        case SPI_IOC_RD_MODE32: *(uint32_t *) argument = devices[fd].mode; return 0;
        case SPI_IOC_WR_MODE32: devices[fd].mode = *(uint32_t *) argument; return 0;
        case SPI_IOC_RD_LSB_FIRST: *(uint8_t *) argument = 0; return 0;
        case SPI_IOC_WR_LSB_FIRST: return *(uint8_t *) argument ? (errno = EINVAL, -1) : 0;
        case SPI_IOC_RD_BITS_PER_WORD: *(uint8_t *) argument = 8; return 0;
        case SPI_IOC_WR_BITS_PER_WORD: return *(uint8_t *) argument == 8 ? 0 : (errno = EINVAL, -1);
        case SPI_IOC_RD_MAX_SPEED_HZ: *(uint32_t *) argument = devices[fd].hertz; return 0;
        case SPI_IOC_WR_MAX_SPEED_HZ: devices[fd].hertz = *(uint32_t *) argument; return 0;
        default: return errno = ENOTTY, -1;
    }
}

int ioctl(int fd, unsigned long request, ...) {
    va_list more;
    va_start(more, request);
    void *argument = va_arg(more, void *);
    va_end(more);
    if (fd >= 0 && fd < FILES && devices[fd].name[0]) return spi(fd, (unsigned) request, argument);
    int (*real)(int, unsigned long, ...) = dlsym(RTLD_NEXT, "ioctl");
    return real(fd, request, argument);
}
