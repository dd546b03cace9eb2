// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.light;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what will come: looks often, and gives up late. */
public final class Eventually {

    /** Long enough for a machine with other work to do. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private Eventually() {}

    /** Waits until something is so; fails when it is not so within {@link #PATIENCE}. */
    public static void until(String what, BooleanSupplier isSo) {
        if (!happens(isSo)) {
            fail("Not within " + PATIENCE.toSeconds() + " s: " + what);
        }
    }

    /** Waits until something is so; says whether it was so within {@link #PATIENCE}. */
    public static boolean happens(BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    /** Waits until there is something, and gives it. */
    public static <T> T present(String what, Supplier<Optional<T>> supplier) {
        AtomicReference<T> found = new AtomicReference<>();
        until(what, () -> {
            supplier.get().ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }
}
