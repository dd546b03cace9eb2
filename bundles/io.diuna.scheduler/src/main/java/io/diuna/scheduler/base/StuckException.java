// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import io.diuna.api.animation.AnimationException;

/** Thrown, or reported, if code of a plugin did not return within its time limit. */
public final class StuckException extends AnimationException {

    private static final long serialVersionUID = 1;

    public StuckException(String message) {
        super(message);
    }
}
