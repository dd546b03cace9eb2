// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.platform.frame.FrameMonitor;
import java.util.Arrays;
import java.util.List;

/** Newest picture of all strips, encoded once for all viewers. Used by the pump's thread. */
final class PreviewEvent {

    private static final int[] NO_PIXELS = {};

    private List<EventText.StripLength> strips = List.of();
    private int[][] pixels = {};
    private int[][] encodedPixels = {};
    private long[] numbers = {};
    private byte[] layout = EventText.layout(strips);
    private byte[] frame = {};
    private boolean hasNewFrame;
    private boolean changed;

    /** Copies the frames that are new since the last call; starts over if the strips have changed. */
    void capture(FrameMonitor monitor) {
        List<EventText.StripLength> current = monitor.strips().stream()
                .map(strip -> new EventText.StripLength(strip.id(), strip.length()))
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

    /** Encodes the newest frame. */
    void encode() {
        frame = EventText.frame(strips, numbers, pixels);
        for (int i = 0; i < pixels.length; i++) {
            System.arraycopy(pixels[i], 0, encodedPixels[i], 0, pixels[i].length);
        }
        hasNewFrame = false;
        changed = false;
    }

    /** Returns the layout event: the same array until the strips change. */
    byte[] layout() {
        return layout;
    }

    /** Returns the frame event as encoded last: the same array until {@link #encode}, empty until the first frame of a layout. */
    byte[] frame() {
        return frame;
    }

    private void reset(List<EventText.StripLength> current) {
        strips = current;
        pixels = new int[current.size()][];
        encodedPixels = new int[current.size()][];
        numbers = new long[current.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = new int[current.get(i).length()];
            encodedPixels[i] = new int[current.get(i).length()];
            numbers[i] = -1;
        }
        layout = EventText.layout(current);
        frame = new byte[0];
        hasNewFrame = false;
        changed = true;
    }
}
