// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.scheduler.output.StripSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;

/**
 * Source of strip instances from the service registry; each {@link #get} returns a new instance.
 *
 * @param context of the bundle that uses them
 * @param reference the strip service, of prototype scope
 */
record StripService(BundleContext context, ServiceReference<PhysicalStrip> reference) implements StripSource {

    @Override
    public PhysicalStrip get() {
        PhysicalStrip strip = objects().getService();
        if (strip == null) {
            throw new HardwareException("The driver " + reference.getBundle() + " returned no strip; "
                    + ComponentFault.of(context, reference)
                            .map(thrown -> "its component threw " + thrown)
                            .orElse("see the log lines above for its reason"));
        }
        return strip;
    }

    @Override
    public void release(PhysicalStrip strip) {
        ServiceObjects<PhysicalStrip> objects = context.getServiceObjects(reference);
        if (objects != null) { // null after the service was unregistered, which releases its instances
            objects.ungetService(strip);
        }
    }

    private ServiceObjects<PhysicalStrip> objects() {
        ServiceObjects<PhysicalStrip> objects = context.getServiceObjects(reference);
        if (objects == null) {
            throw new HardwareException("The driver of this strip is gone");
        }
        return objects;
    }

    @Override
    public Map<String, ?> properties() {
        return FrameworkUtil.asMap(reference.getProperties());
    }

    @Override
    public long serviceId() {
        return reference.getProperty(Constants.SERVICE_ID) instanceof Long id ? id : 0;
    }

    @Override
    public @Nullable String driver() {
        Bundle bundle = reference.getBundle();
        return bundle == null ? null : bundle.getSymbolicName();
    }
}
