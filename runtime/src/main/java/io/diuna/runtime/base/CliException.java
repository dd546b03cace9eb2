// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

/** Failure of a command, with a one-line message for the user and an exit code. */
public class CliException extends RuntimeException {

    static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final int exitCode;

    CliException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Creates the failure of a valid command; exit code 1. */
    public static CliException failure(String message) {
        return new CliException(message, FAILED);
    }

    /** Creates the failure of an invalid command line; exit code 2. */
    public static CliException usage(String message) {
        return new CliException(message + ". See diuna --help", MISUSED);
    }

    public final int exitCode() {
        return exitCode;
    }
}
