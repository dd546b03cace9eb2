// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;

/** Hears which strips come with a new configuration, from when it is opened. */
public final class StripServiceListener implements AllServiceListener, AutoCloseable {

    private static final String STRIPS = "(objectClass=io.diuna.api.strip.PhysicalStrip)";

    private final BundleContext context;
    private final Set<Object> registered = ConcurrentHashMap.newKeySet();
    private final Set<Object> modified = ConcurrentHashMap.newKeySet();

    public StripServiceListener(BundleContext context) {
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
    }

    /** Whether the strip of this configuration has come, anew. */
    public boolean of(String pid) {
        return registered.contains(pid);
    }

    /** Whether the strip of this configuration has taken it without going. */
    public boolean stayed(String pid) {
        return modified.contains(pid);
    }

    @Override
    public void close() {
        context.removeServiceListener(this);
    }
}
