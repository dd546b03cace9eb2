// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.util.Collection;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/**
 * Watch over the first minute of light: counts the seconds in which the frame counter advanced. The scheduler publishes the
 * counter as a {@link LongSupplier} with the property {@code diuna.counter=frames}.
 */
public final class LightWatch {

    private static final String FILTER = "(diuna.counter=frames)";

    private final LongSupplier frames;
    private final int needed;
    private long last;
    private int seconds;

    /**
     * @param frames number of frames so far; 0 while there is no scheduler
     * @param needed seconds of light after which the start was successful
     */
    LightWatch(LongSupplier frames, int needed) {
        this.frames = frames;
        this.needed = needed;
        last = frames.getAsLong();
    }

    public static LightWatch of(Framework framework, int needed) {
        return new LightWatch(() -> frames(framework.getBundleContext()), needed);
    }

    /** Looks at the counter, once a second. Returns true as soon as there was light for long enough. */
    boolean check() {
        long now = frames.getAsLong();
        if (now > last) {
            seconds++;
        }
        last = now;
        return seconds >= needed;
    }

    /** Waits until there was light for long enough. */
    public void await() {
        while (!check()) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                // by a plugin: nothing here interrupts this thread
            }
        }
    }

    private static long frames(@Nullable BundleContext context) {
        try {
            if (context == null) {
                return 0;
            }
            Collection<ServiceReference<LongSupplier>> found = context.getServiceReferences(LongSupplier.class, FILTER);
            return found.stream()
                    .filter(LightWatch::isOfDistribution) // hooks hide nothing from the framework
                    .findFirst()
                    .map(context::getService)
                    .map(LongSupplier::getAsLong)
                    .orElse(0L);
        } catch (InvalidSyntaxException | IllegalStateException e) { // while the framework stops
            return 0;
        }
    }

    private static boolean isOfDistribution(ServiceReference<LongSupplier> service) {
        Bundle owner = service.getBundle();
        return owner != null && owner.getLocation().startsWith(PlatformBundle.PREFIX);
    }
}
