// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.loop.Clock;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripSource;
import io.diuna.scheduler.plugin.Director;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/** Gives each strip service a host. */
final class StripBinder {

    private final BundleContext context;
    private final TaskScope tasks;
    private final Director director;
    private final Map<ServiceReference<PhysicalStrip>, StripHost> hosts = new ConcurrentHashMap<>();

    StripBinder(BundleContext context, TaskScope tasks, Director director) {
        this.context = context;
        this.tasks = tasks;
        this.director = director;
    }

    void add(ServiceReference<PhysicalStrip> reference) {
        StripHost host = new StripHost(
                tasks, id(reference), new Source(context, reference), Clock.SYSTEM, director::stripChanged);
        hosts.put(reference, host);
        director.putStrip(host);
        host.start();
    }

    /** Returns when the driver is no longer called, or after a second. */
    void remove(ServiceReference<PhysicalStrip> reference) {
        StripHost host = hosts.remove(reference);
        if (host != null) {
            director.removeStrip(host);
            host.close();
        }
    }

    private static String id(ServiceReference<PhysicalStrip> reference) {
        Object given = reference.getProperty(PhysicalStrip.ID);
        return given == null ? Pids.name(FrameworkUtil.asMap(reference.getProperties())) : String.valueOf(given);
    }

    /**
     * Instances from the service registry.
     *
     * @param context who asks
     * @param reference the strip
     */
    private record Source(BundleContext context, ServiceReference<PhysicalStrip> reference) implements StripSource {

        @Override
        public PhysicalStrip get() {
            PhysicalStrip strip = objects().getService();
            if (strip == null) {
                throw new HardwareException("The driver " + reference.getBundle()
                        + " gives no strip; look for its reason in the log, above this line");
            }
            return strip;
        }

        @Override
        public void release(PhysicalStrip strip) {
            objects().ungetService(strip);
        }

        private ServiceObjects<PhysicalStrip> objects() {
            ServiceObjects<PhysicalStrip> objects = context.getServiceObjects(reference);
            if (objects == null) {
                throw new HardwareException("The driver of this strip is gone");
            }
            return objects;
        }
    }
}
