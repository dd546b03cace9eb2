// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;

/** Configurations of tests. */
final class SpiConfigs {

    private SpiConfigs() {}

    /** What is named, and the default of everything else. */
    static SpiStripConfig of(Map<String, Object> values) {
        return (SpiStripConfig) Proxy.newProxyInstance(
                SpiConfigs.class.getClassLoader(),
                new Class<?>[] {SpiStripConfig.class},
                (proxy, method, arguments) ->
                        values.getOrDefault(method.getName(), Objects.requireNonNull(method.getDefaultValue())));
    }
}
