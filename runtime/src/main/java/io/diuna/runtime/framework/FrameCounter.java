// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.util.Collection;
import java.util.function.LongSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/**
 * Frame counter of the scheduler in the framework: number of frames so far, 0 while there is no scheduler. The scheduler publishes
 * it as a {@link LongSupplier} with the property {@code diuna.counter=frames}. Any thread may read it.
 */
public final class FrameCounter implements LongSupplier {

    private static final String FILTER = "(diuna.counter=frames)";

    private final Framework framework;

    public FrameCounter(Framework framework) {
        this.framework = framework;
    }

    @Override
    public long getAsLong() {
        BundleContext context = framework.getBundleContext();
        try {
            if (context == null) {
                return 0;
            }
            Collection<ServiceReference<LongSupplier>> found = context.getServiceReferences(LongSupplier.class, FILTER);
            return found.stream()
                    .filter(FrameCounter::isOfDistribution) // hooks hide nothing from the framework
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
