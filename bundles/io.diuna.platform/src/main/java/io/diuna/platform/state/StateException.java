// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.state;

import io.diuna.api.DiunaException;
import org.jspecify.annotations.Nullable;

/** Something could not be saved or read. */
public class StateException extends DiunaException {

    private static final long serialVersionUID = 1;

    public StateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
