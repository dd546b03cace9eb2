// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.image;

import java.awt.image.BufferedImage;

/** Receiver of the frames of an image file. */
@FunctionalInterface
interface ImageSink {

    /**
     * Takes one frame.
     *
     * @param canvas the whole picture with transparency; overwritten by the next frame
     * @param millis how long it is shown, in milliseconds; 0 for a picture that stands still
     * @return false if no more frames are wanted
     */
    boolean add(BufferedImage canvas, int millis);
}
