// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

/** Somebody who watches. All methods return at once: what a viewer cannot take in time, it does not get. */
public interface Viewer {

    /** Offers the strips. Takes the place of one that was not sent yet, and of a frame that was made for it. */
    void layout(byte[] event);

    /** Offers a frame. Takes the place of one that was not sent yet. */
    void frame(byte[] event);

    /** Offers a sign of life, unless something else waits to be sent. */
    void pulse(byte[] comment);

    /** How many of the offered events it took until now. */
    long taken();

    /** Ends the view. */
    void end();
}
