// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import io.diuna.api.DiunaException;
import org.jspecify.annotations.Nullable;

/**
 * Failure of an animation. An author may throw it from any method of a plugin to give users a plain message: they see it
 * as it is, without the class name that other exceptions are shown with.
 */
public class AnimationException extends DiunaException {

    private static final long serialVersionUID = 1;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong, with which thing, and what to do
     */
    public AnimationException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message what went wrong, with which thing, and what to do
     * @param cause the underlying failure; null if there is none
     */
    public AnimationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
