// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;

/** Service listener that records which strips were registered or modified since it was created. */
public final class StripServiceListener implements AllServiceListener, AutoCloseable {

    private static final String STRIPS = "(objectClass=io.diuna.api.strip.PhysicalStrip)";

    private final BundleContext context;
    private final Runnable onChange;
    private final Set<Object> registered = ConcurrentHashMap.newKeySet();
    private final Set<Object> modified = ConcurrentHashMap.newKeySet();

    /**
     * Registers the listener.
     *
     * @param onChange called after each event, on the thread that changed the service
     */
    public StripServiceListener(BundleContext context, Runnable onChange) {
        this.onChange = onChange;
        this.context = context;
        try {
            context.addServiceListener(this, STRIPS);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        Object pid = event.getServiceReference().getProperty(Constants.SERVICE_PID);
        if (pid != null && event.getType() == ServiceEvent.REGISTERED) {
            registered.add(pid);
        } else if (pid != null && event.getType() == ServiceEvent.MODIFIED) {
            modified.add(pid);
        }
        onChange.run();
    }

    /** Returns true if a strip was registered for this configuration. */
    public boolean isRegistered(String pid) {
        return registered.contains(pid);
    }

    /** Returns true if the strip of this configuration was modified without being registered anew. */
    public boolean isModified(String pid) {
        return modified.contains(pid);
    }

    @Override
    public void close() {
        context.removeServiceListener(this);
    }
}
