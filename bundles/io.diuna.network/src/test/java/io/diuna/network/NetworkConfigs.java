// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.network.udp.HostResolver;
import io.diuna.network.udp.SystemHostResolver;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;

/** Component configurations for tests. */
final class NetworkConfigs {

    /** Resolver of IP addresses; fails for names. */
    static final HostResolver LITERALS_ONLY = new SystemHostResolver((host, work) -> {
        throw new IllegalStateException("no lookup expected in this test, but of " + host);
    });

    private NetworkConfigs() {}

    /** Returns a configuration with these values and defaults for the other keys. */
    static <T> T of(Class<T> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        values.getOrDefault(method.getName(), Objects.requireNonNull(method.getDefaultValue()))));
    }

    /** Returns the component properties of a strip with this id. */
    static Map<String, Object> forStrip(String id) {
        return Map.of("service.pid", "io.diuna.network.test~" + id);
    }
}
