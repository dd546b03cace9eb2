// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import io.diuna.api.DiunaException;
import org.jspecify.annotations.Nullable;

/** A device did not do what it was asked for. */
public class HardwareException extends DiunaException {

    private static final long serialVersionUID = 1;

    public HardwareException(String message) {
        super(message);
    }

    public HardwareException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
