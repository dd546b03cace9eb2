// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import org.jspecify.annotations.Nullable;

/** This machine, as it is now, cannot drive such a strip; trying again at once would not help. Says what would. */
public class UnavailableException extends HardwareException {

    private static final long serialVersionUID = 1;

    public UnavailableException(String message) {
        super(message);
    }

    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
