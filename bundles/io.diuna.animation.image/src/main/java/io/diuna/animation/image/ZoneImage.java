// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import io.diuna.api.animation.Frame;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Image fitted to a zone: the colours of its pixels for each frame. Immutable; render threads read it. */
final class ZoneImage {

    /** How long a row of a picture is seen on a line, in milliseconds. */
    private static final int ROW_MILLIS = 120;

    private final int[][] frames;

    /** Ends of the frames in milliseconds from the beginning; one of 0 for a picture that stands still. */
    private final int[] ends;

    private ZoneImage(List<int[]> frames, List<Integer> ends) {
        this.frames = frames.toArray(int[][]::new);
        this.ends = ends.stream().mapToInt(end -> end).toArray();
    }

    /** Builder that takes the frames of a file. A long animation ends early where it would take too much memory. */
    static final class Builder implements ImageSink {

        /** Most values of all frames: 16 MB. */
        private static final int MOST_PIXELS = 4 << 20;

        private final ZoneSampler sampler;
        private final List<int[]> frames = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private long pixels;
        private int end;

        Builder(ZoneSampler sampler) {
            this.sampler = sampler;
        }

        @Override
        public boolean add(BufferedImage canvas, int millis) {
            int rows = sampler.rows(canvas);
            for (int row = 0; row < rows && (frames.isEmpty() || pixels < MOST_PIXELS); row++) {
                int[] colors = sampler.sample(canvas, row);
                frames.add(colors);
                end += rows > 1 ? ROW_MILLIS : millis;
                ends.add(end);
                pixels += colors.length;
            }
            return pixels < MOST_PIXELS;
        }

        /** Returns the image; there was a frame. */
        ZoneImage build() {
            return new ZoneImage(frames, ends);
        }
    }

    /** Returns true if there is nothing that moves. */
    boolean isStill() {
        return frames.length == 1;
    }

    /**
     * Draws the frame of an instant.
     *
     * @param seconds seconds since the beginning, at least 0; after the last frame comes the first
     */
    void draw(Frame frame, double seconds) {
        int[] colors = frames[isStill() ? 0 : index((int) (seconds * 1_000 % ends[ends.length - 1]))];
        System.arraycopy(colors, 0, frame.pixels(), 0, Math.min(colors.length, frame.length()));
    }

    private int index(int millis) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > millis) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
