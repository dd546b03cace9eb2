// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

/** A reason to end, told in one line: what is wrong, where, and what to do about it. */
final class Problem extends RuntimeException {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final int exitCode;

    private Problem(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command was understood and could not be carried out. */
    static Problem failure(String message) {
        return new Problem(message, FAILED);
    }

    /** The command line itself is wrong. */
    static Problem usage(String message) {
        return new Problem(message + ". See diuna --help", MISUSED);
    }

    int exitCode() {
        return exitCode;
    }
}
