// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import org.osgi.framework.AllServiceListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;

/** Service tracker that keeps a {@link StripServiceTable} up to date until it is closed; gets no service. */
public final class StripServiceTracker implements AllServiceListener, AutoCloseable {

    private static final String STRIPS = "io.diuna.api.strip.PhysicalStrip";

    private final BundleContext context;
    private final StripServiceTable table = new StripServiceTable();
    private final Runnable onChange;

    /**
     * Adds the services that are registered, and starts to listen.
     *
     * @param onChange called after each event, on the thread that changed the service
     */
    public StripServiceTracker(BundleContext context, Runnable onChange) {
        this.context = context;
        this.onChange = onChange;
        try {
            context.addServiceListener(this, "(objectClass=" + STRIPS + ")");
            ServiceReference<?>[] present = context.getAllServiceReferences(STRIPS, null);
            for (ServiceReference<?> one : present == null ? new ServiceReference<?>[0] : present) {
                table.addIfNewer(FrameworkUtil.asMap(one.getProperties()));
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The table of the services. */
    public StripServiceTable table() {
        return table;
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        if (event.getType() == ServiceEvent.UNREGISTERING) {
            table.remove(FrameworkUtil.asMap(event.getServiceReference().getProperties()));
        } else {
            table.put(FrameworkUtil.asMap(event.getServiceReference().getProperties()));
        }
        onChange.run();
    }

    @Override
    public void close() {
        context.removeServiceListener(this);
    }
}
