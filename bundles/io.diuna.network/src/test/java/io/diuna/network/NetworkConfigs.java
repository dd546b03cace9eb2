// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.network.udp.HostResolver;
import io.diuna.network.udp.SystemHostResolver;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;

/** Configurations as a component is given them. */
final class NetworkConfigs {

    /** For addresses in numbers, which nobody has to look up. */
    static final HostResolver NUMBERS = new SystemHostResolver((host, work) -> {
        throw new IllegalStateException("this test looks no name up, and not " + host);
    });

    private NetworkConfigs() {}

    /** These values, and the defaults otherwise. */
    static <T> T of(Class<T> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        values.getOrDefault(method.getName(), Objects.requireNonNull(method.getDefaultValue()))));
    }

    /** What Declarative Services hand in for a strip of this id. */
    static Map<String, Object> named(String id) {
        return Map.of("service.pid", "io.diuna.network.test~" + id);
    }
}
