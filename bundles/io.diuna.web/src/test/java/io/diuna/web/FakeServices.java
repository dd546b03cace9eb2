// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Parameter;
import io.diuna.api.color.Palette;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Fake services behind the REST API. */
public final class FakeServices {

    public static final AnimationDescription RAINBOW = new AnimationDescription(
            "rainbow",
            "Rainbow",
            "All colours, moving.",
            List.of(
                    Parameter.speed("speed", "Speed", 30, 1),
                    Parameter.choice("direction", "Direction")
                            .option("up", "Up")
                            .option("down", "Down"),
                    Parameter.color("tint", "Tint"),
                    Parameter.toggle("mirror", "Mirror")),
            "io.diuna.animation.rainbow",
            "1.2.3");

    private FakeServices() {}

    /** Zones that accept every look whose animation exists. */
    public static class Control implements LightControl, ZoneAdmin {

        public final Map<String, ZoneLook> looks = new LinkedHashMap<>();
        public final Map<String, ZoneLayout> layouts = new LinkedHashMap<>();
        public final List<Transition> transitions = new ArrayList<>();
        public final List<String> pressed = new ArrayList<>();
        public Master master = Master.FULL;
        public ZonePlayback.State state = ZonePlayback.State.PLAYING;
        public @Nullable String reason;
        public boolean saved = true;

        public Control() {
            looks.put("floor", new ZoneLook(true, 80, 0xFF8800, "sunset", "rainbow", Map.of("speed", 60.0)));
        }

        @Override
        public Master master() {
            return master;
        }

        @Override
        public Master changeMaster(UnaryOperator<Master> change, Transition transition) {
            master = change.apply(master);
            transitions.add(transition);
            return master;
        }

        @Override
        public List<ZoneStatus> zones() {
            return looks.keySet().stream().map(id -> zone(id).orElseThrow()).toList();
        }

        @Override
        public Optional<ZoneStatus> zone(String id) {
            ZoneLayout layout = layouts.getOrDefault(
                    id,
                    new ZoneLayout(
                            id,
                            "The " + id,
                            List.of(new ZoneRange("main", 10, 50, false), new ZoneRange("edge", 0, 5, true))));
            return Optional.ofNullable(looks.get(id))
                    .map(look -> new ZoneStatus(look, new ZonePlayback(layout, state, reason)));
        }

        @Override
        public List<ZoneStatus> change(Collection<String> ids, UnaryOperator<ZoneLook> change, Transition transition) {
            return ids.stream().map(id -> changeOne(id, change, transition)).toList();
        }

        @Override
        public void press(String id, String trigger) {
            if (!trigger.equals("reset")) {
                throw new ConfigurationException("parameter", "no button '" + trigger + "'");
            }
            pressed.add(id + "." + trigger);
        }

        @Override
        public boolean undo(Transition transition) {
            transitions.add(transition);
            return undoStatus().undo() > 0;
        }

        @Override
        public boolean redo(Transition transition) {
            transitions.add(transition);
            return undoStatus().redo() > 0;
        }

        @Override
        public UndoStatus undoStatus() {
            return new UndoStatus(2, 0);
        }

        private ZoneStatus changeOne(String id, UnaryOperator<ZoneLook> change, Transition transition) {
            ZoneLook changed = change.apply(zone(id).orElseThrow().look());
            if (changed.animation() != null && !changed.animation().equals("rainbow")) {
                throw new ConfigurationException("animation", "There is no animation '" + changed.animation() + "'");
            }
            looks.put(id, changed);
            transitions.add(transition);
            return zone(id).orElseThrow();
        }

        @Override
        public ZoneStatus put(ZoneLayout layout, UnaryOperator<ZoneLook> change, Transition transition) {
            layouts.put(layout.id(), layout);
            looks.putIfAbsent(layout.id(), new ZoneLook(true, 60, 0, "sunset", null, Map.of()));
            return change(layout.id(), change, transition);
        }

        @Override
        public boolean remove(String id) {
            layouts.remove(id);
            return looks.remove(id) != null;
        }

        @Override
        public boolean awaitSaved() {
            return saved;
        }

        @Override
        public List<Palette> palettes() {
            return List.of(Palette.of("sunset", "Sunset", List.of(0xFF0000, 0x0000FF)));
        }
    }

    /** One animation. */
    public static final class Catalog implements AnimationCatalog {

        public boolean installed = true;
        public @Nullable URL preview;

        @Override
        public List<AnimationDescription> animations() {
            return installed ? List.of(RAINBOW) : List.of();
        }

        @Override
        public Optional<URL> preview(String id) {
            return Optional.ofNullable(preview);
        }

        @Override
        public boolean isStarting() {
            return false;
        }

        @Override
        public Optional<AnimationDescription> animation(String id) {
            return animations().stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /** Plugins by symbolic name; the content of an uploaded jar is the name. */
    public static final class Plugins implements PluginAdmin {

        public final Map<String, PluginStatus> plugins = new LinkedHashMap<>();
        public final List<String> released = new ArrayList<>();

        /** State of a plugin after its upload. */
        public PluginStatus.State installed = PluginStatus.State.ACTIVE;

        public void put(String name, PluginStatus.State state, @Nullable String reason) {
            plugins.put(name, new PluginStatus(name, "1.0.0", state, reason, List.of("a"), name + ".jar", false));
        }

        @Override
        public List<PluginStatus> plugins() {
            return List.copyOf(plugins.values());
        }

        @Override
        public PluginStatus install(InputStream jar, boolean downgrade) {
            try {
                String name = new String(jar.readAllBytes(), StandardCharsets.UTF_8);
                if (name.isEmpty()) {
                    throw new ConfigurationException("jar", "This is no bundle");
                }
                if (name.startsWith("older") && !downgrade) {
                    throw new DowngradeException(name, "2.0.0", "1.0.0");
                }
                put(name, installed, null);
                return plugins().get(plugins().size() - 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean remove(String symbolicName) {
            return plugins.remove(symbolicName) != null;
        }

        @Override
        public boolean release(String symbolicName, String animation) {
            return animation.equals("my snake") && released.add(symbolicName + "/" + animation);
        }

        @Override
        public boolean release(String symbolicName) {
            released.add(symbolicName);
            return plugins.containsKey(symbolicName);
        }
    }

    /** Strips whose pictures the test sets. */
    public static final class FakeFrameMonitor implements FrameMonitor {

        public final Map<String, int[]> pictures = new LinkedHashMap<>();
        public long number;
        public int copies;
        public StripStatus.State state = StripStatus.State.OK;
        public List<DurationMetric> durations = List.of();
        public List<MetricValue> values = List.of();

        @Override
        public FrameStatus status() {
            return new FrameStatus(
                    number,
                    59.9967,
                    1,
                    2,
                    new FrameStatus.Percentiles(90, 3000, 5000, 8000),
                    new FrameStatus.LastMinute(60, 0, 0));
        }

        @Override
        public Metrics metrics() {
            return new Metrics(durations, values);
        }

        @Override
        public List<StripStatus> strips() {
            return pictures.entrySet().stream()
                    .map(one ->
                            new StripStatus(one.getKey(), null, one.getValue().length, state, null, number, 0, 0, 0, 0))
                    .toList();
        }

        @Override
        public long picture(String strip, int[] pixels) {
            int[] picture = pictures.get(strip);
            if (picture == null || number == 0) {
                return -1;
            }
            if (pixels.length > 0) {
                copies++;
                System.arraycopy(picture, 0, pixels, 0, Math.min(picture.length, pixels.length));
            }
            return number;
        }

        /** Publishes a frame of one colour on each strip. */
        public void publish(int color) {
            number++;
            pictures.values().forEach(picture -> Arrays.fill(picture, color));
        }
    }
}
