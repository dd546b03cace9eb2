// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

/** This thread came back from a call that had been given up: nothing of the strip is its own any more. */
final class CallAbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CallAbandonedException() {
        super(null, null, false, false);
    }
}
