// SPDX-License-Identifier: Apache-2.0
// What the engine does to its pixels, as plain C that a compiler can vectorise: rainbow from a table, the crossfade of
// two of them, gamma and colour order into the bytes for the wire. Prints CPU nanoseconds per pixel.
// Usage: kernels <pixels> <layers>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint32_t table[1024];
static uint8_t light[256];

static __attribute__((noinline)) void rainbow(uint32_t *restrict pixels, int length, uint32_t place) {
    for (int i = 0; i < length; i++) {
        pixels[i] = table[(place + (uint32_t)i * 7) & 1023];
    }
}

static __attribute__((noinline)) void crossfade(const uint32_t *restrict from, const uint32_t *restrict to,
                                                uint32_t *restrict result, int length, uint32_t share) {
    const uint32_t pair = 0x00FF00FF;
    uint32_t rest = 256 - share;
    for (int i = 0; i < length; i++) {
        uint32_t even = (((from[i] & pair) * rest + (to[i] & pair) * share) >> 8) & pair;
        uint32_t odd = (((from[i] >> 8) & pair) * rest + ((to[i] >> 8) & pair) * share) & ~pair;
        result[i] = even | odd;
    }
}

static __attribute__((noinline)) void encode(const uint32_t *restrict pixels, uint8_t *restrict wire, int length) {
    for (int i = 0; i < length; i++) {
        uint32_t pixel = pixels[i];
        wire[3 * i] = light[(pixel >> 8) & 255];
        wire[3 * i + 1] = light[(pixel >> 16) & 255];
        wire[3 * i + 2] = light[pixel & 255];
    }
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int count, char **arguments) {
    int length = count > 2 ? atoi(arguments[1]) : 0;
    int layers = count > 2 ? atoi(arguments[2]) : 0;
    if (length < 1 || layers < 1 || layers > 2) {
        fprintf(stderr, "usage: kernels <pixels> <layers: 1 or 2>\n");
        return 2;
    }
    for (int i = 0; i < 1024; i++) {
        table[i] = ((uint32_t)(255 * i / 1023) << 16) | ((uint32_t)(255 - 255 * i / 1023) << 8) | (uint32_t)(i & 255);
    }
    for (int i = 0; i < 256; i++) {
        light[i] = (uint8_t)lround(255 * pow(i / 255.0, 2.2));
    }
    uint32_t *one = calloc((size_t)length, 4);
    uint32_t *other = calloc((size_t)length, 4);
    uint32_t *mixed = calloc((size_t)length, 4);
    uint8_t *wire = calloc((size_t)length, 3);
    if (!one || !other || !mixed || !wire) {
        return 1;
    }
    long frames = 30000000L / length + 1;
    double start = 0;
    uint32_t sum = 0;
    for (long frame = -frames / 10; frame < frames; frame++) {
        if (frame == 0) {
            start = now();
        }
        uint32_t *shown = one;
        rainbow(one, length, (uint32_t)frame * 3);
        if (layers == 2) {
            rainbow(other, length, (uint32_t)frame * 5);
            crossfade(one, other, mixed, length, (uint32_t)frame & 255);
            shown = mixed;
        }
        encode(shown, wire, length);
        sum += wire[(unsigned long)frame % (unsigned long)length];
    }
    printf("%.4f\n", (now() - start) / ((double)frames * length));
    return sum == 1; // never so: it only keeps the compiler from leaving the work out
}
