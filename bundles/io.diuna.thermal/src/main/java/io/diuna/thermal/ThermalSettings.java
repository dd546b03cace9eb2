// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import io.diuna.api.ConfigurationException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Settings of the temperature limit.
 *
 * @param root root of the kernel's files
 * @param pollSeconds pause between two readings, 1 to 60
 * @param hotCelsius above this temperature the show is limited
 * @param coolCelsius below this temperature it is not limited any more
 * @param fps frame rate while limited, 1 to 240
 * @param brightness brightness while limited in percent, 0 to 100
 */
record ThermalSettings(
        Path root, int pollSeconds, double hotCelsius, double coolCelsius, double fps, double brightness) {

    /** @throws ConfigurationException if a value is out of its range; the key is named */
    ThermalSettings {
        check("pollSeconds", pollSeconds, 1, 60);
        check("hotCelsius", hotCelsius, 0, 150);
        check("coolCelsius", coolCelsius, 0, 150);
        check("fps", fps, 1, 240);
        check("brightness", brightness, 0, 100);
        if (coolCelsius >= hotCelsius) {
            throw new ConfigurationException(
                    "coolCelsius", "coolCelsius must be below hotCelsius, " + hotCelsius + ", not " + coolCelsius);
        }
    }

    static ThermalSettings of(ThermalComponent.Config config) {
        return new ThermalSettings(
                Path.of(config.root()),
                config.pollSeconds(),
                config.hotCelsius(),
                config.coolCelsius(),
                config.fps(),
                config.brightness());
    }

    /** The age at which a reading is worth nothing any more, in nanoseconds: two pauses. */
    long mostAge() {
        return TimeUnit.SECONDS.toNanos(2L * pollSeconds);
    }

    private static void check(String key, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ConfigurationException(
                    key, key + " is " + (long) least + " to " + (long) most + ", not " + value);
        }
    }
}
