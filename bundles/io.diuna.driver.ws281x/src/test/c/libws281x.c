// SPDX-License-Identifier: Apache-2.0
// Fake native library for the classes of rpi-ws281x-java. Its folder FAKE is defined at compile time. It returns the codes in
// the files init, render and wait, and writes the sent bytes of each channel to wire0 and wire1, the number of frames to
// frames, and the calls to calls. Calls that would corrupt memory in the real library are recorded as misuse.
#include <jni.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define JAVA(type, name, ...) JNIEXPORT type JNICALL \
    Java_com_github_mbelling_ws281x_jni_rpi_1ws281xJNI_##name(JNIEnv *env, jclass caller, ##__VA_ARGS__)

typedef struct { int gpio, inverted, count, type, brightness; uint32_t *pixels; } channel_t;
typedef struct { int frequency, dma; channel_t channels[2]; } strips_t;

static strips_t *opened; // global state, as in the real library
static int frames;

static FILE *file(const char *name, const char *mode) {
    char path[4096];
    snprintf(path, sizeof path, FAKE "/%s", name);
    return fopen(path, mode);
}

static void tell(const char *name, const char *mode, const char *format, ...) {
    FILE *out = file(name, mode);
    va_list arguments;
    va_start(arguments, format);
    vfprintf(out, format, arguments);
    va_end(arguments);
    fclose(out);
}

static int answer(const char *name) {
    int code = 0;
    FILE *in = file(name, "r");
    if (in) {
        if (fscanf(in, "%d", &code) != 1) code = 0;
        fclose(in);
    }
    return code;
}

static void sent(int number, const channel_t *channel) {
    char name[] = "wire0", path[4096];
    int bytes = channel->type & 0xf0000000 ? 4 : 3;
    int shifts[] = {channel->type >> 16 & 255, channel->type >> 8 & 255, channel->type & 255, channel->type >> 24 & 255};
    name[4] += number;
    FILE *out = file("new", "w");
    for (int i = 0; i < channel->count; i++)
        for (int byte = 0; byte < bytes; byte++)
            fputc((channel->pixels[i] >> shifts[byte] & 255) * (channel->brightness + 1) >> 8, out);
    fclose(out);
    snprintf(path, sizeof path, FAKE "/%s", name);
    rename(FAKE "/new", path); // atomic, so that readers see whole frames
}

JAVA(jlong, new_1ws2811_1t) { return (jlong) (uintptr_t) calloc(1, sizeof(strips_t)); }

JAVA(void, delete_1ws2811_1t, jlong strips) {
    if ((strips_t *) (uintptr_t) strips == opened) tell("calls", "a", "misuse: deleted while open\n");
    free((void *) (uintptr_t) strips);
}

JAVA(jlong, ws2811_1channel_1get, jlong strips, jobject proxy, jint number) {
    return (jlong) (uintptr_t) &((strips_t *) (uintptr_t) strips)->channels[number];
}

#define SETTER(name, type, parameter, field) JAVA(void, name, jlong address, jobject proxy, parameter value) { \
    ((type *) (uintptr_t) address)->field = (int) value; }
SETTER(ws2811_1t_1freq_1set, strips_t, jlong, frequency)
SETTER(ws2811_1t_1dmanum_1set, strips_t, jint, dma)
SETTER(ws2811_1channel_1t_1gpionum_1set, channel_t, jint, gpio)
SETTER(ws2811_1channel_1t_1invert_1set, channel_t, jint, inverted)
SETTER(ws2811_1channel_1t_1count_1set, channel_t, jint, count)
SETTER(ws2811_1channel_1t_1strip_1type_1set, channel_t, jint, type)
SETTER(ws2811_1channel_1t_1brightness_1set, channel_t, jshort, brightness)

JAVA(jint, ws2811_1init, jlong address, jobject proxy) {
    strips_t *strips = (strips_t *) (uintptr_t) address;
    int code = answer("init"), first = strips->channels[0].gpio;
    if (opened) tell("calls", "a", "misuse: two at a time\n");
    if (first == 10 || first == 21) memset(&strips->channels[1], 0, sizeof(channel_t)); // as the real library does
    tell("calls", "a", "init %d Hz dma %d:", strips->frequency, strips->dma);
    for (int i = 0; i < 2; i++) {
        channel_t *channel = &strips->channels[i];
        tell("calls", "a", " %d on %d%s", channel->count, channel->gpio, channel->inverted ? " inverted" : "");
        if (!code) channel->pixels = calloc(channel->count + 1, sizeof(uint32_t));
    }
    tell("calls", "a", " = %d\n", code);
    if (!code) opened = strips;
    return code;
}

JAVA(void, ws2811_1fini, jlong address, jobject proxy) {
    strips_t *strips = (strips_t *) (uintptr_t) address;
    tell("calls", "a", strips == opened ? "fini\n" : "misuse: fini without init\n");
    for (int i = 0; i < 2; i++) free(strips->channels[i].pixels);
    opened = NULL;
}

JAVA(jint, ws2811_1led_1set, jlong address, jobject proxy, jint index, jlong color) {
    channel_t *channel = (channel_t *) (uintptr_t) address;
    if (index >= channel->count) return -1;
    if (index < 0 || !channel->pixels) tell("calls", "a", "misuse: pixel %d\n", index);
    else channel->pixels[index] = (uint32_t) color;
    return 0;
}

JAVA(jint, ws2811_1render, jlong address, jobject proxy) {
    strips_t *strips = (strips_t *) (uintptr_t) address;
    int code = answer("render");
    if (strips != opened) tell("calls", "a", "misuse: render without init\n");
    for (int i = 0; i < 2 && !code; i++)
        if (strips->channels[i].count) sent(i, &strips->channels[i]);
    if (!code) tell("frames", "w", "%d", ++frames);
    return code;
}

JAVA(jint, ws2811_1wait, jlong address, jobject proxy) { return answer("wait"); }
