// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import io.diuna.api.DiunaException;
import org.jspecify.annotations.Nullable;

/** Failure of a device: it did not do what it was asked to. The strip is opened again after a pause. */
public class HardwareException extends DiunaException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong, with which thing, and what to do
     */
    public HardwareException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message what went wrong, with which thing, and what to do
     * @param cause the underlying failure; null if there is none
     */
    public HardwareException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
