// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.platform.control.ConfigurationId;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Detection of strips without a managed configuration, by their service references; gets no service. */
public final class UnmanagedStrips {

    private static final String STRIPS = "io.diuna.api.strip.PhysicalStrip";
    private static final String ID = "diuna.strip.id";
    private static final String FACTORY_PID = "service.factoryPid";

    private UnmanagedStrips() {}

    /** Returns true if a strip of this id is registered without a configuration of a known driver. */
    public static boolean areWithoutConfiguration(BundleContext context, String id, DriverCatalog drivers) {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(STRIPS, null);
            for (ServiceReference<?> one : all == null ? new ServiceReference<?>[0] : all) {
                if (id.equals(id(one)) && !isConfigured(one, drivers)) {
                    return true;
                }
            }
            return false;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isConfigured(ServiceReference<?> strip, DriverCatalog drivers) {
        return strip.getProperty(FACTORY_PID) instanceof String factory
                && drivers.of(factory).isPresent();
    }

    private static String id(ServiceReference<?> strip) {
        Object given = strip.getProperty(ID);
        return given == null ? ConfigurationId.of(FrameworkUtil.asMap(strip.getProperties())) : String.valueOf(given);
    }
}
