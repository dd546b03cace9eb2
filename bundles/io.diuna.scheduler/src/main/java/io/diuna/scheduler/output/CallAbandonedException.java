// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

/** Control flow: a driver call returned after it was abandoned. The thread no longer owns the strip, and ends. */
final class CallAbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CallAbandonedException() {
        super(null, null, false, false); // no stack trace
    }
}
