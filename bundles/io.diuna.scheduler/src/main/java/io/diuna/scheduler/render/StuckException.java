// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.AnimationException;
import java.util.concurrent.TimeUnit;

/** A renderer did not return. */
public final class StuckException extends AnimationException {

    private static final long serialVersionUID = 1;

    StuckException(String animation, long nanos) {
        super("Animation '" + animation + "' did not return from a frame within " + TimeUnit.NANOSECONDS.toMillis(nanos)
                + " ms; its author must make it faster, or let it end");
    }
}
