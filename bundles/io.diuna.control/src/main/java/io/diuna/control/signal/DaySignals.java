// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.signal;

import io.diuna.api.signal.Signal;
import io.diuna.control.look.TimedWork;
import io.diuna.platform.schedule.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoField;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.shredzone.commons.suncalc.SunPosition;

/** Signals of the day: local time and elevation of the sun, published by the control thread every five seconds. */
final class DaySignals implements TimedWork {

    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final double MILLIS_OF_HOUR = TimeUnit.HOURS.toMillis(1);

    private final Signal time =
            Signal.of("time.day", "Time of day").withRange(0, 24).withUnit("h");
    private final Signal sun = Signal.of("sun.elevation", "Elevation of the sun")
            .withRange(-90, 90)
            .withUnit("°");

    private final Supplier<Place> places;
    private final InstantSource wallClock;
    private final LongSupplier clock;
    private final SunSource sunSource;
    private long due;
    private boolean declared;

    /** Source of the sun's elevation, which is declared while there is a place. */
    @FunctionalInterface
    interface SunSource {

        /** Declares the signal, or withdraws it. */
        void setDeclared(boolean isDeclared);
    }

    /**
     * @param places returns the place of the light
     * @param clock nanoseconds of a monotonic clock
     */
    DaySignals(Supplier<Place> places, InstantSource wallClock, LongSupplier clock, SunSource sunSource) {
        this.places = places;
        this.wallClock = wallClock;
        this.clock = clock;
        this.sunSource = sunSource;
        due = clock.getAsLong();
    }

    /** Returns the local time in hours, 0 to 24. */
    Signal time() {
        return time;
    }

    /** Returns the apparent elevation of the sun in degrees, -90 to 90. */
    Signal sun() {
        return sun;
    }

    @Override
    public long run() {
        long now = clock.getAsLong();
        if (now - due >= 0) {
            due = now + PERIOD_NANOS;
            publish(places.get(), wallClock.instant());
        }
        return due - now;
    }

    private void publish(Place place, Instant now) {
        time.publish(now.atZone(place.zone()).getLong(ChronoField.MILLI_OF_DAY) / MILLIS_OF_HOUR);
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        boolean isPlace = latitude != null && longitude != null;
        if (latitude != null && longitude != null) {
            sun.publish(SunPosition.compute()
                    .on(now)
                    .at(latitude, longitude)
                    .execute()
                    .getAltitude());
        }
        if (isPlace != declared) {
            sunSource.setDeclared(isPlace);
            declared = isPlace;
        }
    }
}
