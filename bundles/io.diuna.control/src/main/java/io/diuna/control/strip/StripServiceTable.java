// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.control.strip.StripConfigurations.Entry;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.StripStatus.State;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;

/**
 * Table of strip services by the PID of their configuration. Tells whether the status of a strip is about the
 * configuration that it has now, and not about an earlier one. Thread-safe.
 */
public final class StripServiceTable {

    private final Map<String, Map<String, Object>> byPid = new ConcurrentHashMap<>();

    /** Adds or replaces a service that is registered or was modified. */
    void put(Map<String, Object> properties) {
        if (properties.get(Constants.SERVICE_PID) instanceof String pid) {
            byPid.put(pid, Map.copyOf(properties));
        }
    }

    /** Removes a service that is unregistered. */
    void remove(Map<String, Object> properties) {
        if (properties.get(Constants.SERVICE_PID) instanceof String pid) {
            byPid.computeIfPresent(pid, (key, present) -> serviceId(present) == serviceId(properties) ? null : present);
        }
    }

    /** Returns true if a strip service with this configuration is registered, current or not. */
    public boolean hasService(Entry configuration) {
        return byPid.containsKey(configuration.pid());
    }

    /**
     * Returns true if a status is about the driver service that was made from this configuration as it is now, and tells
     * its outcome: its first frame, or the reason why there is none.
     */
    public boolean isCurrent(Entry configuration, @Nullable StripStatus status) {
        Map<String, Object> service = byPid.get(configuration.pid());
        if (service == null || status == null || !hasValuesOf(configuration.properties(), service)) {
            return false;
        }
        // No instance was opened yet, and the status says why: its thread cannot start, or its bus is blocked.
        boolean isFirstAndBlocked = status.serviceId() == 0 && status.state() != State.OK;
        boolean isOfConfiguration = status.serviceId() == serviceId(service)
                && hasValuesOf(configuration.properties(), status.configuration()); // it was changed in place otherwise
        return isOfConfiguration || isFirstAndBlocked;
    }

    /** Compares the values of a configuration with those that the service publishes; a driver may withhold some. */
    private static boolean hasValuesOf(Dictionary<String, Object> configuration, Map<String, ?> service) {
        for (String key : Collections.list(configuration.keys())) {
            Object published = service.get(key);
            if (published != null && !Objects.deepEquals(published, configuration.get(key))) {
                return false;
            }
        }
        return true;
    }

    private static long serviceId(Map<String, Object> service) {
        return service.get(Constants.SERVICE_ID) instanceof Long id ? id : 0;
    }
}
