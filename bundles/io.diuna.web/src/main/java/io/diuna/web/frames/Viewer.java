// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

/** Receiver of the live picture. No method blocks: events that a viewer cannot take in time are dropped for it alone. */
public interface Viewer {

    /** Offers a layout event. It replaces a layout that has not been sent yet, and any frame of the old layout. */
    void layout(byte[] event);

    /** Offers a frame event. It replaces a frame that has not been sent yet. */
    void frame(byte[] event);

    /** Offers a keep-alive comment. It is dropped if an event is waiting to be sent. */
    void keepAlive(byte[] comment);

    /** Returns the number of events taken so far. */
    long taken();

    /** Ends the stream. */
    void end();
}
