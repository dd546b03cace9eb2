// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import io.diuna.api.animation.AnimationException;

/** Code of a plugin did not return. */
public final class StuckException extends AnimationException {

    private static final long serialVersionUID = 1;

    public StuckException(String message) {
        super(message);
    }
}
