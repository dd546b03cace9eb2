// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.web.http.EventStream;

/**
 * Form in which a viewer gets the picture.
 *
 * @param binary true for messages of bytes, false for server-sent events
 * @param most most pixels of a strip, at least 1; of a longer strip every n-th pixel is shown
 */
public record PictureForm(boolean binary, int most) {

    /** Most pixels of a strip if nothing is said: all. */
    public static final int ALL = Integer.MAX_VALUE;

    /** All pixels as server-sent events. */
    public static final PictureForm EVENTS = new PictureForm(false, ALL);

    /** Returns n for a strip of this length, of which every n-th pixel is shown, from the first on; 1 for all. */
    int step(int length) {
        return Math.max(1, (int) Math.ceil((double) length / most));
    }

    /** Returns how many pixels of a strip of this length are shown. */
    int shown(int length) {
        int step = step(length);
        return (length + step - 1) / step;
    }

    /** Returns the media type. */
    public String contentType() {
        return binary ? "application/octet-stream" : EventStream.EVENTS;
    }

    byte[] keepAlive() {
        return binary ? PictureBytes.KEEP_ALIVE : EventText.KEEP_ALIVE;
    }
}
