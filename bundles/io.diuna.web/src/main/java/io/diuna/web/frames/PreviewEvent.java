// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.platform.frame.FrameMonitor;
import java.util.Arrays;
import java.util.List;

/** The newest picture of all strips and its text, encoded once for all viewers. Used by one thread. */
final class PreviewEvent {

    private static final int[] NUMBER_ALONE = {};

    private List<EventText.StripLength> strips = List.of();
    private int[][] pixels = {};
    private int[][] shown = {};
    private long[] numbers = {};
    private byte[] layout = EventText.layout(strips);
    private byte[] frame = {};
    private boolean moved;
    private boolean changed;

    /** Looks at the strips that are there, and for the frames that are new since the last time. */
    void capture(FrameMonitor monitor) {
        List<EventText.StripLength> present = monitor.strips().stream()
                .map(strip -> new EventText.StripLength(strip.id(), strip.length()))
                .toList();
        if (!present.equals(strips)) {
            arrange(present);
        }
        for (int i = 0; i < pixels.length; i++) {
            String id = strips.get(i).id();
            // Most looks find nothing new: the number alone costs no copy.
            if (monitor.picture(id, NUMBER_ALONE) != numbers[i]) {
                numbers[i] = monitor.picture(id, pixels[i]);
                moved = true;
                changed |= !Arrays.equals(pixels[i], shown[i]);
            }
        }
    }

    /** Whether a frame came since the last one was encoded. */
    boolean moved() {
        return moved;
    }

    /** Whether it looks different. */
    boolean changed() {
        return changed;
    }

    /** Makes the text of the newest frame. */
    void encode() {
        frame = EventText.frame(strips, numbers, pixels);
        for (int i = 0; i < pixels.length; i++) {
            System.arraycopy(pixels[i], 0, shown[i], 0, pixels[i].length);
        }
        moved = false;
        changed = false;
    }

    /** The strips as text; the same array until they change. */
    byte[] layout() {
        return layout;
    }

    /** The frame as text, as last encoded; empty when there was none since the strips changed. */
    byte[] frame() {
        return frame;
    }

    private void arrange(List<EventText.StripLength> present) {
        strips = present;
        pixels = new int[present.size()][];
        shown = new int[present.size()][];
        numbers = new long[present.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = new int[present.get(i).length()];
            shown[i] = new int[present.get(i).length()];
            numbers[i] = -1;
        }
        layout = EventText.layout(present);
        frame = new byte[0];
        moved = false;
        changed = true;
    }
}
