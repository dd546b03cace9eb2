// SPDX-License-Identifier: Apache-2.0
// The hand-overs of Diuna in C: a timer thread wakes, by futex, one thread that renders a rainbow from a table and one that
// makes wire bytes of the rainbow before. 60 frames a second, until it is killed.
// Usage: handover <pixels> <threads: 1 or 3>
#define _GNU_SOURCE
#include <linux/futex.h>
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static uint32_t table[1024];
static uint8_t light[256];
static uint32_t *pictures[2];
static uint8_t *wire;
static int length;
static _Atomic uint32_t rendered, shown;

static void wake(_Atomic uint32_t *word, uint32_t value) {
    atomic_store(word, value);
    syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
}

static uint32_t await(_Atomic uint32_t *word, uint32_t done) {
    uint32_t now;
    while ((now = atomic_load(word)) == done) {
        syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, done, NULL, NULL, 0);
    }
    return now;
}

static __attribute__((noinline)) void render(uint32_t tick) {
    uint32_t *restrict pixels = pictures[tick & 1];
    for (int i = 0; i < length; i++) {
        pixels[i] = table[(tick * 3 + (uint32_t)i * 7) & 1023];
    }
}

static __attribute__((noinline)) void show(uint32_t tick) {
    const uint32_t *restrict pixels = pictures[tick & 1];
    uint8_t *restrict out = wire;
    for (int i = 0; i < length; i++) {
        uint32_t pixel = pixels[i];
        out[3 * i] = light[(pixel >> 8) & 255];
        out[3 * i + 1] = light[(pixel >> 16) & 255];
        out[3 * i + 2] = light[pixel & 255];
    }
}

static void *render_all(void *unused) {
    pthread_setname_np(pthread_self(), "bare-render");
    for (uint32_t tick = 0;;) {
        tick = await(&rendered, tick);
        render(tick);
    }
    return unused;
}

static void *show_all(void *unused) {
    pthread_setname_np(pthread_self(), "bare-strip");
    for (uint32_t tick = 0;;) {
        tick = await(&shown, tick);
        show(tick);
    }
    return unused;
}

int main(int count, char **arguments) {
    length = count > 2 ? atoi(arguments[1]) : 0;
    int threads = count > 2 ? atoi(arguments[2]) : 0;
    if (length < 1 || (threads != 1 && threads != 3)) {
        fprintf(stderr, "usage: handover <pixels> <threads: 1 or 3>\n");
        return 2;
    }
    for (int i = 0; i < 1024; i++) {
        table[i] = ((uint32_t)(255 * i / 1023) << 16) | ((uint32_t)(255 - 255 * i / 1023) << 8) | (uint32_t)(i & 255);
    }
    for (int i = 0; i < 256; i++) {
        light[i] = (uint8_t)lround(255 * pow(i / 255.0, 2.2));
    }
    pictures[0] = calloc((size_t)length, 4);
    pictures[1] = calloc((size_t)length, 4);
    wire = calloc((size_t)length, 3);
    pthread_t renderer, strip;
    if (!pictures[0] || !pictures[1] || !wire
        || (threads == 3
            && (pthread_create(&renderer, NULL, render_all, NULL) || pthread_create(&strip, NULL, show_all, NULL)))) {
        return 1;
    }
    pthread_setname_np(pthread_self(), "bare-timer");
    struct timespec due;
    clock_gettime(CLOCK_MONOTONIC, &due);
    for (uint32_t tick = 1;; tick++) {
        due.tv_nsec += 1000000000 / 60;
        if (due.tv_nsec >= 1000000000) {
            due.tv_nsec -= 1000000000;
            due.tv_sec++;
        }
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, NULL);
        if (threads == 3) {
            wake(&shown, tick - 1);
            wake(&rendered, tick);
        } else {
            render(tick);
            show(tick);
        }
    }
}
