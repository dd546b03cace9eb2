// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Service tracker that keeps a {@link StripServiceTable} up to date until it is closed; gets no service. */
public final class StripServiceTracker
        implements ServiceTrackerCustomizer<Object, ServiceReference<Object>>, AutoCloseable {

    private static final String STRIPS = "io.diuna.api.strip.PhysicalStrip";

    private final StripServiceTable table = new StripServiceTable();
    private final Runnable onChange;
    private final ServiceTracker<Object, ServiceReference<Object>> tracker;

    /**
     * Adds the services that are registered, and starts to listen.
     *
     * @param onChange called after each change, on the thread that changed the service
     */
    public StripServiceTracker(BundleContext context, Runnable onChange) {
        this.onChange = onChange;
        tracker = new ServiceTracker<>(context, STRIPS, this);
        tracker.open(true); // all services, as the scheduler may use another version of the package
    }

    /** The table of the services. */
    public StripServiceTable table() {
        return table;
    }

    @Override
    public ServiceReference<Object> addingService(ServiceReference<Object> reference) {
        modifiedService(reference, reference);
        return reference;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, ServiceReference<Object> tracked) {
        table.put(FrameworkUtil.asMap(reference.getProperties()));
        onChange.run();
    }

    @Override
    public void removedService(ServiceReference<Object> reference, ServiceReference<Object> tracked) {
        table.remove(FrameworkUtil.asMap(reference.getProperties()));
        onChange.run();
    }

    @Override
    public void close() {
        tracker.close();
    }
}
