// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that foreign code may throw. */
public final class FailingAnimation {

    private FailingAnimation() {}

    /**
     * One of each kind.
     *
     * @param words the message of each
     * @param own what the contract lets it throw
     */
    public static Stream<Throwable> all(String words, Function<String, Throwable> own) {
        return Stream.of(
                own.apply(words),
                new IllegalStateException(words),
                new IOException(words), // no signature allows it, and the machine does not care
                new InterruptedException(words),
                new AssertionError(words),
                new StackOverflowError(words),
                new NoClassDefFoundError(words),
                new OutOfMemoryError(words),
                new ThreadDeath() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getMessage() {
                        return words;
                    }
                });
    }

    /** Throws it, checked or not. */
    public static void play(Throwable thrown) {
        sneak(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
