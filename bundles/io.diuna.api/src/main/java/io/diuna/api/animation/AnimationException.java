// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import io.diuna.api.DiunaException;
import org.jspecify.annotations.Nullable;

/** An animation cannot be made or cannot go on. */
public class AnimationException extends DiunaException {

    private static final long serialVersionUID = 1;

    public AnimationException(String message) {
        super(message);
    }

    public AnimationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
