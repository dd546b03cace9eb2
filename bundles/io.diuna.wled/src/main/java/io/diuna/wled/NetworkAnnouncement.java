// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.platform.network.NetworkService;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Announcement of the device in the local network as {@code _wled._tcp}, by which WLED's clients find it. */
@Component(
        service = {},
        immediate = true)
public final class NetworkAnnouncement {

    private final ServiceRegistration<NetworkService> registration;

    @Activate
    public NetworkAnnouncement(@Reference WledDevice device, BundleContext context) {
        registration = context.registerService(
                NetworkService.class,
                new NetworkService("_wled._tcp", Map.of("mac", device.mac(), "product", "Diuna")),
                FrameworkUtil.asDictionary(Map.of()));
    }

    /** Takes the announcement back. */
    @Deactivate
    void close() {
        registration.unregister();
    }
}
