// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import java.util.Collection;
import java.util.List;

/** Format of the document of a {@link Library}. */
public interface DocumentFormat<T> {

    /** Returns the id of an entry. */
    String id(T entry);

    /** Writes all entries, in this order. */
    byte[] write(Collection<T> entries);

    /**
     * Reads a document of {@link #write}.
     *
     * @throws IllegalArgumentException if it is invalid; the message says why
     */
    List<T> read(byte[] document);
}
