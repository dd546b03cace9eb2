// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.DiunaException;
import org.jspecify.annotations.Nullable;

/**
 * A job of a plugin that has no outcome, because nobody waits for it any more: it waited too long in the queue and was
 * taken out, its caller was interrupted, or Diuna is shutting down. It says nothing about the plugin; try again later.
 */
public final class JobCancelledException extends DiunaException {

    private static final long serialVersionUID = 1;

    JobCancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
