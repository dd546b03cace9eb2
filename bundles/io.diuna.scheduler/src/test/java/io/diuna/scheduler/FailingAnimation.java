// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Exceptions and errors that foreign code may throw, one of each kind. */
public final class FailingAnimation {

    private FailingAnimation() {}

    /**
     * Creates one of each kind.
     *
     * @param message the message of each
     * @param own creates the exception that the contract allows
     */
    public static Stream<Throwable> all(String message, Function<String, Throwable> own) {
        return Stream.of(
                own.apply(message),
                new IllegalStateException(message),
                new IOException(message), // not allowed by any signature, but possible in bytecode
                new InterruptedException(message),
                new AssertionError(message),
                new StackOverflowError(message),
                new NoClassDefFoundError(message),
                new OutOfMemoryError(message),
                new ThreadDeath() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getMessage() {
                        return message;
                    }
                });
    }

    /** Throws an exception, checked or not. */
    public static void fail(Throwable thrown) {
        sneak(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
