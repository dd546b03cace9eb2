// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.color.Palette;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.measure.RenderTimes;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.render.LanePool;
import io.diuna.scheduler.render.ZoneRenderer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is shown where. It knows the wishes, the zones, the strips and the animations, in whatever order they come
 * and go, and hands the frame thread a new {@link io.diuna.scheduler.mix.CompositionPlan} when something changed. Its lock is never
 * held while foreign code runs, and the frame thread never asks for it.
 */
public final class ZoneManager implements FrameScheduler {

    /** As people see them: along the strips. */
    private static final Comparator<ZonePlayback> BY_PLACE = Comparator.comparing(
                    (ZonePlayback zone) -> zone.layout().ranges().get(0).strip())
            .thenComparing(zone -> zone.layout().ranges().get(0).start())
            .thenComparing(zone -> zone.layout().id());

    private final Composer composer;
    private final LanePool lanes;
    private final LayerStore layers;
    private final RendererFactory workshop;
    private final RenderTimes drawings = new RenderTimes();
    private final Map<String, RequestedLook> wishes = new HashMap<>();
    private final Map<String, ZoneController> parts = new TreeMap<>();
    private final Map<String, StripHost> hosts = new TreeMap<>();
    private List<ZoneRenderer> roster = List.of();

    /**
     * @param composer takes what is to be shown
     * @param lanes take what is to be drawn
     * @param layers learn which zones there are
     * @param period the length of a frame in nanoseconds
     * @param graceNanos how long a zone plays on without its plugin
     */
    public ZoneManager(
            Clock clock,
            Composer composer,
            LanePool lanes,
            LayerStore layers,
            AnimationRegistry registry,
            Quarantine quarantine,
            TimeLimitedExecutor pluginThread,
            LongSupplier period,
            long graceNanos) {
        this.composer = composer;
        this.lanes = lanes;
        this.layers = layers;
        workshop = new RendererFactory(clock, registry, quarantine, pluginThread, period, graceNanos, drawings);
    }

    @Override
    public synchronized void setLook(String zone, ZoneLook look, Palette palette, Transition transition) {
        RequestedLook wish = new RequestedLook(look, palette, transition);
        wishes.put(zone, wish);
        ZoneController part = parts.get(zone);
        if (part != null) {
            part.setLook(wish, now());
            publishRoster();
        }
    }

    @Override
    public void dim(double brightness, Transition transition) {
        composer.master().aim(RequestedLook.level(brightness), transition);
    }

    @Override
    public synchronized List<ZonePlayback> zones() {
        return parts.values().stream()
                .map(ZoneController::playback)
                .sorted(BY_PLACE)
                .toList();
    }

    /** Adds a zone, or gives it another layout: then it plays on. */
    public synchronized void putZone(ZoneLayout layout) {
        ZoneController before = parts.get(layout.id());
        if (before == null) {
            addZone(layout);
        } else if (!before.relayout(layout)) {
            ZoneController part = new ZoneController(layout, before);
            layers.putZone(layout.id(), layout.length());
            parts.put(layout.id(), part);
            part.resume(now());
        }
        publish();
    }

    private void addZone(ZoneLayout layout) {
        ZoneController part = new ZoneController(layout, workshop, this::made);
        layers.putZone(layout.id(), layout.length());
        parts.put(layout.id(), part);
        RequestedLook wish = wishes.get(layout.id());
        if (wish != null) {
            part.setLook(wish, now());
        }
    }

    /** Removes a zone, unless it has another layout by now; its wish is kept. */
    public synchronized void removeZone(ZoneLayout layout) {
        ZoneController part = parts.get(layout.id());
        if (part != null && part.layout().equals(layout)) {
            parts.remove(layout.id());
            layers.removeZone(layout.id());
            publish();
        }
    }

    /** Adds a strip; it gets pixels as soon as it has told its length. */
    public synchronized void putStrip(StripHost host) {
        hosts.put(host.id(), host);
        publish();
    }

    /** Removes a strip. */
    public synchronized void removeStrip(StripHost host) {
        hosts.remove(host.id(), host);
        publish();
    }

    /** A strip has told its length. */
    public synchronized void stripChanged() {
        publish();
    }

    /** The strips that are there. */
    public synchronized List<StripHost> strips() {
        return List.copyOf(hosts.values());
    }

    /** What drawing takes, by animation and zone. */
    public RenderTimes drawings() {
        return drawings;
    }

    /** Animations came, went or were released. */
    public synchronized void animationsChanged() {
        long now = now();
        parts.values().forEach(part -> part.animationsChanged(now));
        publishRoster();
    }

    /** A few times a second: retries, ends of grace, performances that are over. */
    public synchronized void tick() {
        long now = now();
        parts.values().forEach(part -> part.tick(now));
        publishRoster();
    }

    private synchronized void made(
            ZoneController part,
            AnimationEntry entry,
            @Nullable ZoneRenderer performance,
            @Nullable Throwable failure) {
        if (parts.containsValue(part)) {
            part.made(entry, performance, failure, now());
            publishRoster();
        }
    }

    private void publish() {
        composer.setPlan(CompositionPlanner.of(parts.values(), hosts.values(), layers.layers()));
        publishRoster();
    }

    private void publishRoster() {
        List<ZoneRenderer> next = new ArrayList<>();
        parts.values().forEach(part -> next.addAll(part.live()));
        if (!next.equals(roster)) {
            roster = next;
            lanes.setRenderers(next.toArray(ZoneRenderer[]::new));
        }
    }

    private long now() {
        return workshop.clock().nanos();
    }
}
