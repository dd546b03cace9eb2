// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

/** A reason to end, told in one line: what is wrong, where, and what to do about it. */
public final class CliException extends RuntimeException {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final int exitCode;

    private CliException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command was understood and could not be carried out. */
    public static CliException failure(String message) {
        return new CliException(message, FAILED);
    }

    /** The command line itself is wrong. */
    public static CliException usage(String message) {
        return new CliException(message + ". See diuna --help", MISUSED);
    }

    public int exitCode() {
        return exitCode;
    }
}
