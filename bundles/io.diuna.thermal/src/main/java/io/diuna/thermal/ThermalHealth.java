// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import io.diuna.platform.health.HealthProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Health problems of temperature and power. */
final class ThermalHealth {

    private static final String SUBJECT = "computer";

    private ThermalHealth() {}

    static List<HealthProblem> problems(ThermalStatus status, ThermalSettings settings) {
        List<HealthProblem> problems = new ArrayList<>();
        ThermalReading newest = status.newest();
        String limited = String.format(
                Locale.ROOT,
                "frames are limited to %.0f a second, brightness to %.0f %%",
                settings.fps(),
                settings.brightness());
        if (status.state() == ThermalState.HOT && newest != null) {
            problems.add(new HealthProblem(
                    "hot",
                    SUBJECT,
                    String.format(
                            Locale.ROOT,
                            newest.power().isThrottled()
                                    ? "The firmware of the computer slows it down at %.1f °C; %s"
                                    : "The computer has %.1f °C; %s",
                            newest.celsius(),
                            limited),
                    String.format(
                            Locale.ROOT, "Improve its cooling; the limit ends below %.0f °C", settings.coolCelsius())));
        }
        if (status.state() == ThermalState.UNKNOWN) {
            String why = status.failure() == null ? "its sensor does not answer" : status.failure();
            problems.add(new HealthProblem(
                    "temperature-unknown",
                    SUBJECT,
                    "The temperature of the computer is unknown (" + why + "); " + limited,
                    "Check the sensor, or correct 'root' of the configuration io.diuna.thermal"));
        }
        if (newest != null && newest.power().isUnderVoltage()) {
            problems.add(new HealthProblem(
                    "under-voltage",
                    SUBJECT,
                    "The power supply of the computer is too weak: its voltage is too low now",
                    "Use a stronger supply, and feed the LEDs by one of their own"));
        }
        return problems;
    }
}
