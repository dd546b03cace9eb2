// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.color.Palette;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.ZonePlayback;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Events of the engine: publishes changes of zones, strips and frame rate. The supervision thread calls
 * {@link #publish}: regularly, and soon after each hint of a change.
 */
final class EngineEvents {

    private final Supplier<List<ZonePlayback>> zones;
    private final Supplier<List<StripStatus>> strips;
    private final Supplier<List<Palette>> palettes;
    private final LongSupplier periodNanos;
    private final SnapshotEvents<ZonePlayback> zoneEvents =
            new SnapshotEvents<>(EventKind.ZONE, zone -> zone.layout().id(), zone -> zone);
    private final SnapshotEvents<StripStatus> stripEvents =
            new SnapshotEvents<>(EventKind.STRIP, StripStatus::id, EngineEvents::state);
    private final SnapshotEvents<Palette> paletteEvents =
            new SnapshotEvents<>(EventKind.PALETTE, Palette::id, palette -> List.of(palette.label(), palette.colors()));
    private final SnapshotEvents<Long> rateEvents =
            new SnapshotEvents<>(EventKind.FRAME_RATE, period -> "", period -> period);
    private volatile EventPublisher events = EventPublisher.NONE;

    /**
     * @param zones returns the playback of all zones
     * @param strips returns the status of all strips
     * @param palettes returns the palettes of all plugins
     * @param periodNanos returns the period of a frame in nanoseconds
     */
    EngineEvents(
            Supplier<List<ZonePlayback>> zones,
            Supplier<List<StripStatus>> strips,
            Supplier<List<Palette>> palettes,
            LongSupplier periodNanos) {
        this.zones = zones;
        this.strips = strips;
        this.palettes = palettes;
        this.periodNanos = periodNanos;
    }

    /** Sets the publisher; any thread. */
    void setPublisher(EventPublisher publisher) {
        events = publisher;
    }

    /** Resets the publisher if it is still this one; any thread. */
    void unsetPublisher(EventPublisher publisher) {
        if (events == publisher) {
            events = EventPublisher.NONE;
        }
    }

    /** Publishes what has changed since the last call. Supervision thread. */
    void publish() {
        EventPublisher now = events;
        zoneEvents.publish(zones.get(), now);
        stripEvents.publish(strips.get(), now);
        paletteEvents.publish(palettes.get(), now);
        rateEvents.publish(List.of(periodNanos.getAsLong()), now);
    }

    /** Returns the values of a strip whose change counts: not its frame counters, but whether it has shown a frame. */
    private static List<Object> state(StripStatus strip) {
        List<Object> values = new ArrayList<>();
        values.add(String.valueOf(strip.driver()));
        values.add(strip.length());
        values.add(strip.state());
        values.add(String.valueOf(strip.reason()));
        values.add(strip.restarts());
        values.add(strip.serviceId());
        values.add(strip.shown() > 0);
        return values;
    }
}
