// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import java.util.List;

/**
 * Live picture in WLED's form: the letter L, version 1, then red, green and blue of each pixel, strip after strip. Of more than
 * {@value #MOST} pixels every n-th is sent. For one thread.
 */
public final class LivePicture {

    /** Most pixels of a picture. */
    static final int MOST = 1_024;

    private static final byte[] HEAD = {'L', 1};

    private final FrameMonitor frames;

    public LivePicture(FrameMonitor frames) {
        this.frames = frames;
    }

    /** Returns the picture of now. */
    public byte[] next() {
        List<StripStatus> strips = frames.strips();
        int total = strips.stream().mapToInt(StripStatus::length).sum();
        int step = Math.max(1, (total + MOST - 1) / MOST);
        byte[] picture = new byte[HEAD.length + 3 * ((total + step - 1) / step)];
        System.arraycopy(HEAD, 0, picture, 0, HEAD.length);
        int before = 0;
        for (StripStatus strip : strips) {
            int[] pixels = new int[strip.length()];
            frames.picture(strip.id(), pixels);
            for (int i = (step - before % step) % step; i < pixels.length; i += step) {
                int at = HEAD.length + 3 * ((before + i) / step);
                picture[at] = (byte) (pixels[i] >> 16);
                picture[at + 1] = (byte) (pixels[i] >> 8);
                picture[at + 2] = (byte) pixels[i];
            }
            before += pixels.length;
        }
        return picture;
    }
}
