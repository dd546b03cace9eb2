// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import org.jspecify.annotations.Nullable;

/**
 * Failure that a retry cannot mend: this machine, as it is now, cannot drive such a strip. The message says what would
 * help. The strip is tried again every half minute.
 */
public class UnavailableException extends HardwareException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong, with which thing, and what to do
     */
    public UnavailableException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message what went wrong, with which thing, and what to do
     * @param cause the underlying failure; null if there is none
     */
    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
