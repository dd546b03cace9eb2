// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;

/** Transition of one request. Compared by identity: a request that was made twice is two requests. */
final class Timing {

    private final Transition transition;

    Timing(Transition transition) {
        this.transition = transition;
    }

    Transition transition() {
        return transition;
    }
}
