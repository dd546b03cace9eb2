// SPDX-License-Identifier: Apache-2.0
package io.diuna.api;

import org.jspecify.annotations.Nullable;

/** Base of all exceptions of Diuna. The message says what went wrong, with which thing, and what the user can do. */
public class DiunaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong, with which thing, and what to do
     */
    public DiunaException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message what went wrong, with which thing, and what to do
     * @param cause the underlying failure; null if there is none
     */
    public DiunaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
