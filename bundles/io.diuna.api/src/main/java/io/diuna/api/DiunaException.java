// SPDX-License-Identifier: Apache-2.0
package io.diuna.api;

import org.jspecify.annotations.Nullable;

/** The base of all that Diuna throws. Its message says what went wrong, with which thing, and what the user can do. */
public class DiunaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DiunaException(String message) {
        super(message);
    }

    public DiunaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
