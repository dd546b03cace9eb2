// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;

/** Component configurations for tests. */
final class SpiConfigs {

    private SpiConfigs() {}

    /** Returns a configuration with these values and defaults for the other keys. */
    static SpiStripConfig of(Map<String, Object> values) {
        return (SpiStripConfig) Proxy.newProxyInstance(
                SpiConfigs.class.getClassLoader(),
                new Class<?>[] {SpiStripConfig.class},
                (proxy, method, arguments) ->
                        values.getOrDefault(method.getName(), Objects.requireNonNull(method.getDefaultValue())));
    }
}
