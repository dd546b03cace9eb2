// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import java.io.IOException;
import java.io.OutputStream;

/** Access to the files of one location. Methods block within time limits; any thread may call. */
interface IndexTransport {

    /**
     * Reads the index.
     *
     * @param tag tag of the content that is known; empty for none
     * @throws IOException if it cannot be read; the message is for people and begins in lower case
     */
    IndexContent read(String tag) throws IOException;

    /**
     * Copies a file that the index refers to.
     *
     * @param reference as it stands in the index
     * @param most largest size in bytes
     * @throws IOException if it cannot be read or is larger; part of it may have been written
     */
    void copy(String reference, long most, OutputStream out) throws IOException;

    /** Returns true if reading the index takes no network, so that it can be read each time. */
    boolean isLocal();
}
