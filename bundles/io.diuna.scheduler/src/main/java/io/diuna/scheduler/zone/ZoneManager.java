// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.color.Palette;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.render.LanePool;
import io.diuna.scheduler.render.ZoneRenderer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Manager of all zones: joins requested looks, zones, strips and animations, in whatever order they are added and removed,
 * and hands the frame thread a new {@link io.diuna.scheduler.mix.CompositionPlan} after each change. Thread-safe by one
 * lock, which is never held while foreign code runs, and which the frame thread never takes.
 */
public final class ZoneManager implements FrameScheduler {

    /** Order of the zones in lists and in the show. */
    private static final Comparator<ZoneLayout> BY_PLACE = Comparator.comparing(ZoneLayout::order)
            .thenComparing(zone -> zone.ranges().get(0).strip())
            .thenComparing(zone -> zone.ranges().get(0).start())
            .thenComparing(ZoneLayout::id);

    private final Composer composer;
    private final LanePool lanes;
    private final LayerStore layers;
    private final RendererFactory factory;
    private final long graceNanos;
    private final Map<String, RequestedLook> looks = new HashMap<>();
    private final Map<String, ZoneController> zones = new TreeMap<>();
    private final Map<String, StripHost> strips = new TreeMap<>();
    private List<ZoneRenderer> renderers = List.of();
    private volatile Runnable onChange = () -> {};

    /**
     * @param composer receives each new composition plan
     * @param lanes receives the renderers to call
     * @param layers receives the ids and lengths of the zones
     * @param factory creates renderers
     * @param graceNanos how long a zone keeps its picture after its plugin has gone, in nanoseconds
     */
    public ZoneManager(Composer composer, LanePool lanes, LayerStore layers, RendererFactory factory, long graceNanos) {
        this.composer = composer;
        this.lanes = lanes;
        this.layers = layers;
        this.factory = factory;
        this.graceNanos = graceNanos;
    }

    /** Sets the callback after a change of zones or strips; it runs under the lock and must not block. */
    public void setOnChange(Runnable callback) {
        onChange = callback;
    }

    @Override
    public synchronized void setLook(
            String zone, ZoneLook look, Palette palette, Transition transition, Set<LookProperty> named) {
        RequestedLook requested = new RequestedLook(look, palette, transition, named);
        looks.put(zone, requested);
        ZoneController controller = zones.get(zone);
        if (controller != null) {
            controller.setLook(requested, now());
            publishRenderers();
            onChange.run();
        }
    }

    @Override
    public synchronized void press(String zone, String trigger) {
        ZoneController controller = zones.get(zone);
        if (controller != null) {
            controller.press(trigger);
        }
    }

    @Override
    public synchronized void retime(String zone, Transition transition, Set<LookProperty> named) {
        RequestedLook look = looks.get(zone);
        ZoneController controller = zones.get(zone);
        if (look != null && controller != null) {
            controller.setLook(new RequestedLook(look.look(), look.palette(), transition, named), now());
            publishRenderers();
        }
    }

    @Override
    public synchronized void retimeMaster(Transition transition, Set<LookProperty> named) {
        composer.master().retime(transition, named);
    }

    @Override
    public synchronized void dim(boolean on, double brightness, Transition transition, Set<LookProperty> named) {
        composer.master().aim(on, RequestedLook.level(brightness), transition, named);
    }

    @Override
    public synchronized List<ZonePlayback> zones() {
        return zones.values().stream()
                .map(ZoneController::playback)
                .sorted(Comparator.comparing(ZonePlayback::layout, BY_PLACE))
                .toList();
    }

    @Override
    public synchronized Optional<ZonePlayback> zone(String id) {
        return Optional.ofNullable(zones.get(id)).map(ZoneController::playback);
    }

    /** Returns why a zone does not show an animation of this plugin as it should: it fails, or is too slow. Any thread. */
    public synchronized Optional<String> problem(String plugin) {
        return zones.values().stream()
                .map(zone -> Optional.ofNullable(zone.problem(plugin)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Adds a zone, or changes its layout live: its look, time and phases continue. */
    public synchronized void putZone(ZoneLayout layout) {
        ZoneController before = zones.get(layout.id());
        if (before == null) {
            addZone(layout);
        } else if (!before.moveTo(layout)) {
            ZoneController controller = new ZoneController(layout, before);
            layers.putZone(layout.id(), layout.length());
            zones.put(layout.id(), controller);
            controller.resume(now());
        }
        publishPlan();
    }

    private void addZone(ZoneLayout layout) {
        ZoneController controller = new ZoneController(layout, factory, graceNanos, this::rendererFinished);
        layers.putZone(layout.id(), layout.length());
        zones.put(layout.id(), controller);
        RequestedLook look = looks.get(layout.id());
        if (look != null) {
            controller.setLook(look, now());
        }
    }

    /** Removes a zone, unless its layout was replaced since; the requested look is kept for a zone of this id. */
    public synchronized void removeZone(ZoneLayout layout) {
        ZoneController controller = zones.get(layout.id());
        if (controller != null && controller.layout().equals(layout)) {
            zones.remove(layout.id());
            layers.removeZone(layout.id());
            factory.dropMetricsOf(layout.id());
            publishPlan();
        }
    }

    /** Adds a strip; it receives pixels once its length is known. */
    public synchronized void putStrip(StripHost strip) {
        strips.put(strip.id(), strip);
        publishPlan();
    }

    /** Removes a strip, unless another one of this id has replaced it. */
    public synchronized void removeStrip(StripHost strip) {
        strips.remove(strip.id(), strip);
        publishPlan();
    }

    /** Callback for a strip whose length became known, or changed. */
    public synchronized void stripChanged() {
        publishPlan();
    }

    /** Returns a snapshot of the connected strips, in the order of their ids. */
    public synchronized List<StripHost> strips() {
        return List.copyOf(strips.values());
    }

    /** Callback for animations that were added, removed or re-enabled. */
    public synchronized void animationsChanged() {
        long now = now();
        factory.dropMetricsOfMissingAnimations();
        zones.values().forEach(zone -> zone.animationsChanged(now));
        publishRenderers();
        onChange.run();
    }

    /** Handles retries, ends of grace periods and finished transitions; called about once a second. */
    public synchronized void tick() {
        long now = now();
        zones.values().forEach(zone -> zone.tick(now));
        publishRenderers();
    }

    private synchronized void rendererFinished(
            ZoneController zone, AnimationEntry entry, @Nullable ZoneRenderer renderer, @Nullable Throwable failure) {
        if (zones.get(zone.layout().id()) != zone) {
            return; // removed or laid out anew since
        }
        if (renderer == null) {
            zone.rendererFailed(entry, failure, now());
        } else {
            zone.rendererReady(entry, renderer, now());
        }
        publishRenderers();
        onChange.run();
    }

    private void publishPlan() {
        setShares();
        composer.setPlan(CompositionPlanner.plan(zones.values(), strips.values(), layers.layers()));
        publishRenderers();
        onChange.run();
    }

    /** Sets the place of each zone in the show. */
    private void setShares() {
        List<ZoneController> ordered = zones.values().stream()
                .sorted(Comparator.comparing(ZoneController::layout, BY_PLACE))
                .toList();
        double total = ordered.stream().mapToInt(zone -> zone.layout().length()).sum();
        int before = 0;
        for (ZoneController zone : ordered) {
            int length = zone.layout().length();
            zone.share().set(before / total, length / total);
            before += length;
        }
    }

    private void publishRenderers() {
        List<ZoneRenderer> next = new ArrayList<>();
        zones.values().forEach(zone -> next.addAll(zone.live()));
        if (!next.equals(renderers)) {
            renderers = next;
            lanes.setRenderers(next.toArray(ZoneRenderer[]::new));
        }
    }

    private long now() {
        return factory.clock().nanos();
    }
}
