// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

/** Cause of the end of the process. */
public enum StopCause {
    /** Request by a signal or an operator. */
    REQUEST(1),
    /** Failure: nobody asked for the end. A plugin called {@code System.exit}, or stopped the framework. */
    FAILURE(70);

    private final int failureCode;

    StopCause(int failureCode) {
        this.failureCode = failureCode;
    }

    /** Returns the exit code of an end that was not in order: 1, or 70 ({@code EX_SOFTWARE} of {@code sysexits.h}). */
    public int failureCode() {
        return failureCode;
    }
}
