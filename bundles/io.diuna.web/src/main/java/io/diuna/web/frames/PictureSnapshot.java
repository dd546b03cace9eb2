// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.platform.frame.FrameMonitor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Newest picture of all strips, encoded once in each form for all viewers of that form. Used by the pump's thread. */
final class PictureSnapshot {

    private static final int[] NO_PIXELS = {};
    private static final byte[] NOTHING = {};

    /** Layout and newest frame in one form. */
    private static final class Encoded {
        final byte[] layout;

        /** Frame as encoded last; empty until somebody asks for it. */
        byte[] frame = NOTHING;

        boolean wanted = true;

        Encoded(byte[] layout) {
            this.layout = layout;
        }
    }

    private List<StripLength> strips = List.of();
    private int[][] pixels = {};
    private long[] numbers = {};

    /** Copies that are encoded, so that a form that is asked for later shows the same frame. */
    private int[][] encodedPixels = {};

    private long[] encodedNumbers = {};
    private final Map<PictureForm, Encoded> encoded = new HashMap<>();
    private boolean hasFrame;
    private boolean hasNewFrame;
    private boolean changed;

    /** Copies the frames that are new since the last call; starts over if the strips have changed. */
    void capture(FrameMonitor monitor) {
        List<StripLength> current = monitor.strips().stream()
                .map(strip -> new StripLength(strip.id(), strip.length()))
                .toList();
        if (!current.equals(strips)) {
            reset(current);
        }
        for (int i = 0; i < pixels.length; i++) {
            String id = strips.get(i).id();
            // Usually nothing is new: reading only the frame number avoids the copy.
            if (monitor.picture(id, NO_PIXELS) != numbers[i]) {
                numbers[i] = monitor.picture(id, pixels[i]);
                hasNewFrame = true;
                changed |= !Arrays.equals(pixels[i], encodedPixels[i]);
            }
        }
    }

    /** Returns true if a frame arrived since the last {@link #encode}. */
    boolean hasNewFrame() {
        return hasNewFrame;
    }

    /** Returns true if the pixels or the strips differ from those encoded last. */
    boolean isChanged() {
        return changed;
    }

    /** Makes the newest frame the one that viewers get. Forms in which nobody has asked for the one before are forgotten. */
    void encode() {
        for (int i = 0; i < pixels.length; i++) {
            System.arraycopy(pixels[i], 0, encodedPixels[i], 0, pixels[i].length);
        }
        encodedNumbers = numbers.clone();
        encoded.values().removeIf(one -> !one.wanted);
        encoded.values().forEach(one -> {
            one.frame = NOTHING;
            one.wanted = false;
        });
        hasFrame = true;
        hasNewFrame = false;
        changed = false;
    }

    /** Returns the layout: the same array until the strips change, while somebody asks for it after each {@link #encode}. */
    byte[] layout(PictureForm form) {
        return in(form).layout;
    }

    /** Returns the frame: the same array until {@link #encode}, empty until the first frame of a layout. */
    byte[] frame(PictureForm form) {
        Encoded one = in(form);
        if (one.frame.length == 0 && hasFrame) {
            one.frame = form.binary()
                    ? PictureBytes.frame(strips, encodedNumbers, encodedPixels, form)
                    : EventText.frame(strips, encodedNumbers, encodedPixels, form);
        }
        return one.frame;
    }

    private Encoded in(PictureForm form) {
        Encoded one = encoded.computeIfAbsent(
                form,
                any -> new Encoded(form.binary() ? PictureBytes.layout(strips, form) : EventText.layout(strips, form)));
        one.wanted = true;
        return one;
    }

    private void reset(List<StripLength> current) {
        strips = current;
        pixels = new int[current.size()][];
        encodedPixels = new int[current.size()][];
        numbers = new long[current.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = new int[current.get(i).length()];
            encodedPixels[i] = new int[current.get(i).length()];
            numbers[i] = -1;
        }
        encoded.clear();
        hasFrame = false;
        hasNewFrame = false;
        changed = true;
    }
}
