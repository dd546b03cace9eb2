// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.state;

import io.diuna.api.DiunaException;
import org.jspecify.annotations.Nullable;

/** Failure to save or read a state document. */
public class StateException extends DiunaException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception.
     *
     * @param message what went wrong, with which document, and what to do
     * @param cause the underlying failure; null if there is none
     */
    public StateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
