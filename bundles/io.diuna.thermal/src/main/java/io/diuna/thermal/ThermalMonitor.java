// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import io.diuna.api.signal.Signal;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Monitor of the temperature. One thread reads the sensor, and may be blocked by it; another one moves the state, so that a
 * sensor that blocks becomes {@link ThermalState#UNKNOWN} in time.
 */
final class ThermalMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(ThermalMonitor.class);

    /** Finder of the sensor. */
    @FunctionalInterface
    interface SensorFinder {

        Optional<ThermalSensor> find() throws IOException;
    }

    private final SensorFinder finder;
    private final ThermalSettings settings;
    private final LongSupplier clock;
    private final Supplier<EventPublisher> events;
    private final Thermostat thermostat;
    private final Signal signal;
    private volatile @Nullable ThermalSensor sensor;
    private volatile @Nullable ThermalReading newest;
    private volatile @Nullable String failure;
    private volatile ThermalStatus status = ThermalStatus.ABSENT;

    /**
     * @param clock monotonic clock in nanoseconds
     * @param events receives an event at each change of the state
     */
    ThermalMonitor(SensorFinder finder, ThermalSettings settings, LongSupplier clock, Supplier<EventPublisher> events) {
        this.finder = finder;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        thermostat = new Thermostat(settings);
        signal = Signal.of("cpu.temperature", "Temperature of the computer")
                .withRange(0, 100)
                .withUnit("°C")
                .withTimeout(Duration.ofNanos(settings.mostAge()));
    }

    /** Reading thread: reads the sensor once; looks for it until there is one. */
    void read() {
        try {
            ThermalSensor found = sensor;
            if (found == null) {
                found = finder.find().orElse(null);
                sensor = found;
            }
            if (found != null) {
                ThermalReading reading = found.read(clock.getAsLong());
                newest = reading;
                signal.publish(reading.celsius());
                failure = null;
            }
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
        }
    }

    /** Watching thread: moves the state on, and reports a change. */
    void move() {
        long now = clock.getAsLong();
        ThermalState before = status.state();
        if (before == ThermalState.ABSENT && sensor != null) {
            thermostat.begin(now);
        }
        ThermalStatus next = new ThermalStatus(thermostat.move(newest, now), newest, failure);
        status = next;
        if (next.state() != before) {
            report(before, next);
        }
    }

    /** Returns the signal of the temperature; it rests at 0 °C without a sensor, or while it does not answer. */
    Signal signal() {
        return signal;
    }

    ThermalStatus status() {
        return status;
    }

    ThermalSettings settings() {
        return settings;
    }

    /** Returns the age of a reading in seconds. */
    double age(ThermalReading reading) {
        return (clock.getAsLong() - reading.nanos()) / 1e9;
    }

    private void report(ThermalState before, ThermalStatus next) {
        ThermalReading reading = next.newest();
        String celsius = reading == null ? "no value yet" : reading.celsius() + " °C";
        switch (next.state()) {
            case HOT ->
                LOG.warn(
                        "The computer is too hot ({}): {} fps, brightness {} %",
                        celsius, settings.fps(), settings.brightness());
            case UNKNOWN ->
                LOG.warn(
                        "The temperature is unknown ({}): {} fps, brightness {} %, as a precaution",
                        next.failure() == null ? "the sensor does not answer" : next.failure(),
                        settings.fps(),
                        settings.brightness());
            case NORMAL, ABSENT -> LOG.info("The temperature is normal: {}", celsius);
        }
        if (before != ThermalState.ABSENT || next.state().limits()) { // a sensor that is found is no change
            events.get().publish(EventKind.TEMPERATURE, "");
        }
    }
}
