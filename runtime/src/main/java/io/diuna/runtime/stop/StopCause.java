// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

/** Cause of the end of the process. */
public enum StopCause {
    /** A signal or an operator asked for the end. */
    REQUEST(1),
    /** Nobody asked for the end: a plugin called {@code System.exit}, or stopped the framework. */
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
