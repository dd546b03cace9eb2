// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

/** Exception whose own methods throw, as a plugin's may. */
public final class ThrowingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
        throw new IllegalStateException("no message");
    }

    @Override
    public String toString() {
        throw new IllegalStateException("no text");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        throw new IllegalStateException("no stack trace");
    }

    @Override
    public synchronized Throwable getCause() {
        throw new IllegalStateException("no cause");
    }
}
