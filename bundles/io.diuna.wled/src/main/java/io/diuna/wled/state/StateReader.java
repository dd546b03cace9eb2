// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.platform.control.Master;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Commands of WLED's clients. A command is read as a whole before any of it is done, so that a wrong one changes nothing. Any
 * thread may call, except frame, render and strip threads.
 */
public final class StateReader {

    private static final int DEFAULT_MINUTES = 60;
    private static final int MOST_MINUTES = 255;
    private static final long MILLIS_A_TENTH = 100;

    private final Services services;
    private final SessionState session;
    private final SegmentReader looks;

    /**
     * Change of some zones.
     *
     * @param pixels sets colours of single LEDs; null for none
     * @param releases true to end those
     */
    private record SegmentChange(
            List<String> zones,
            UnaryOperator<ZoneLook> change,
            @Nullable Consumer<int[]> pixels,
            boolean releases) {}

    public StateReader(Services services, SessionState session) {
        this.services = services;
        this.session = session;
        looks = new SegmentReader(services.effects(), services.palettes());
    }

    /**
     * Does what a command says.
     *
     * @throws HttpProblem 422 if a field cannot be used; nothing has changed
     */
    public void run(JsonObject json) {
        CommandFields fields = new CommandFields("", json);
        List<Runnable> steps = new ArrayList<>();
        Transition transition = transition(fields, steps);
        preset(fields, transition, steps);
        master(fields, transition, steps);
        nightLight(fields, steps);
        List<ZoneStatus> zones = services.control().zones();
        for (SegmentChange segment : segments(fields, zones, steps)) {
            steps.add(() -> services.control().change(segment.zones(), segment.change(), transition));
            pixels(segment, steps);
        }
        saved(fields, steps);
        steps.forEach(Runnable::run);
    }

    private Transition transition(CommandFields fields, List<Runnable> steps) {
        Optional<Integer> lasting = fields.number("transition").map(StateReader::tenths);
        lasting.ifPresent(tenths -> steps.add(() -> session.setTransition(tenths)));
        int tenths =
                fields.number("tt").map(StateReader::tenths).or(() -> lasting).orElse(session.transition());
        return tenths == 0
                ? Transition.CUT
                : new Transition(
                        Transition.Kind.CROSSFADE,
                        Duration.ofMillis(tenths * MILLIS_A_TENTH),
                        Transition.DEFAULT.easing());
    }

    private static int tenths(int value) {
        return Math.max(0, Math.min(SessionState.MAX_TRANSITION, value));
    }

    private void preset(CommandFields fields, Transition transition, List<Runnable> steps) {
        fields.number("ps").filter(number -> number > 0).ifPresent(number -> {
            Optional<Scene> scene = services.presets().scene(number);
            Optional<Playlist> playlist = services.presets().playlist(number);
            scene.ifPresent(found -> steps.add(() -> services.scenes().recall(found.id(), Set.of(), transition)));
            playlist.ifPresent(found -> steps.add(() -> services.playlists().start(found.id())));
            if (scene.isEmpty() && playlist.isEmpty()) {
                throw HttpProblem.invalid("ps", "There is no preset " + number + "; /presets.json lists them");
            }
        });
        fields.number("pl")
                .filter(number -> number < 0)
                .ifPresent(number -> steps.add(() -> services.playlists().stop()));
        fields.toggle("np").filter(next -> next.apply(false)).ifPresent(next -> steps.add(this::nextStep));
    }

    private void nextStep() {
        String running = services.playlists().status().playlist();
        if (running != null) {
            services.playlists().next(running);
        }
    }

    private void master(CommandFields fields, Transition transition, List<Runnable> steps) {
        Optional<IntUnaryOperator> brightness = fields.change("bri");
        Optional<UnaryOperator<Boolean>> on = fields.toggle("on");
        if (brightness.isPresent() || on.isPresent()) {
            steps.add(() -> services.control().changeMaster(master -> changed(master, brightness, on), transition));
        }
    }

    private static Master changed(
            Master before, Optional<IntUnaryOperator> brightness, Optional<UnaryOperator<Boolean>> on) {
        Master master = before;
        if (brightness.isPresent()) {
            int value = brightness.get().applyAsInt(Brightness.toWled(before.brightness()));
            master =
                    value <= 0 ? master.withOn(false) : master.withOn(true).withBrightness(Brightness.toPercent(value));
        }
        return on.isPresent() ? master.withOn(on.get().apply(before.on())) : master;
    }

    private void nightLight(CommandFields fields, List<Runnable> steps) {
        fields.object("nl").ifPresent(night -> {
            Optional<Boolean> on = night.toggle("on")
                    .map(change -> change.apply(services.nightLight().status().isPresent()));
            if (on.isEmpty()) {
                return;
            }
            if (!on.get()) {
                steps.add(() -> services.nightLight().cancel());
                return;
            }
            int minutes = Math.max(1, Math.min(MOST_MINUTES, night.number("dur").orElse(DEFAULT_MINUTES)));
            double target = Brightness.toPercent(night.number("tbri").orElse(0));
            NightLightPlan plan = new NightLightPlan(minutes, target, target == 0, null);
            steps.add(() -> services.nightLight().start(plan));
        });
    }

    private void pixels(SegmentChange segment, List<Runnable> steps) {
        Consumer<int[]> painting = segment.pixels();
        if (painting != null) {
            steps.add(() -> segment.zones().forEach(zone -> services.pixels().paint(zone, painting)));
        } else if (segment.releases()) {
            steps.add(() -> segment.zones().forEach(services.pixels()::release));
        }
    }

    private List<SegmentChange> segments(CommandFields fields, List<ZoneStatus> zones, List<Runnable> steps) {
        List<SegmentChange> changes = new ArrayList<>();
        JsonValue value = fields.has("seg") ? fields.value("seg") : JsonValue.EMPTY_JSON_ARRAY;
        if (value instanceof JsonObject one) {
            segment(new CommandFields("seg", one), zones, -1, steps).ifPresent(changes::add);
        } else if (value instanceof JsonArray all) {
            for (int i = 0; i < all.size(); i++) {
                if (!(all.get(i) instanceof JsonObject one)) {
                    throw fields.wrong("seg", "a list of objects");
                }
                segment(new CommandFields("seg[" + i + "]", one), zones, i, steps)
                        .ifPresent(changes::add);
            }
        } else {
            throw fields.wrong("seg", "an object or a list of them");
        }
        return changes;
    }

    /** @param position place in the list; -1 for an object alone, which without an id means the selected segments */
    private Optional<SegmentChange> segment(
            CommandFields fields, List<ZoneStatus> zones, int position, List<Runnable> steps) {
        int id = fields.number("id").orElse(position);
        if (id >= zones.size() && fields.number("stop").orElse(1) == 0) {
            return Optional.empty(); // it asks for its removal, and is not there
        }
        if (id >= zones.size() || id < -1) {
            throw HttpProblem.invalid(
                    fields.path("id"),
                    "There is no segment " + id + "; they are the zones, 0 to " + (zones.size() - 1)
                            + ". Add one on Diuna's page");
        }
        List<ZoneStatus> chosen = id >= 0 ? List.of(zones.get(id)) : selected(zones);
        if (id >= 0) {
            checkLayout(fields, zones, id);
        }
        List<String> ids =
                chosen.stream().map(zone -> zone.playback().layout().id()).toList();
        fields.toggle("sel")
                .ifPresent(change -> steps.add(
                        () -> ids.forEach(zone -> session.select(zone, change.apply(session.isSelected(zone))))));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        boolean releases = looks.changesPicture(fields)
                || fields.toggle("frz").filter(frozen -> !frozen.apply(true)).isPresent();
        return Optional.of(new SegmentChange(
                ids, looks.read(fields), fields.has("i") ? PixelReader.read(fields) : null, releases));
    }

    private List<ZoneStatus> selected(List<ZoneStatus> zones) {
        List<ZoneStatus> selected = zones.stream()
                .filter(zone -> session.isSelected(zone.playback().layout().id()))
                .toList();
        return selected.isEmpty() && !zones.isEmpty() ? zones.subList(0, 1) : selected;
    }

    private static void checkLayout(CommandFields fields, List<ZoneStatus> zones, int id) {
        int start = 0;
        for (ZoneStatus zone : zones.subList(0, id)) {
            start += zone.playback().layout().length();
        }
        int length = zones.get(id).playback().layout().length();
        Map<String, Integer> present = new LinkedHashMap<>();
        present.put("start", start);
        present.put("stop", start + length);
        present.put("len", length);
        present.forEach((key, value) -> {
            if (!fields.number(key).orElse(value).equals(value)) {
                throw HttpProblem.invalid(
                        fields.path(key), "Segment " + id + " is a zone; change its pixels on Diuna's page");
            }
        });
    }

    private void saved(CommandFields fields, List<Runnable> steps) {
        fields.number("psave").ifPresent(number -> {
            services.presets().checkSavable(number);
            Optional<String> label = fields.text("n").filter(text -> !text.isBlank());
            steps.add(() -> {
                Map<String, ZoneLook> present = new LinkedHashMap<>();
                services.control()
                        .zones()
                        .forEach(zone -> present.put(zone.playback().layout().id(), zone.look()));
                services.presets().save(number, label.orElse(null), present);
            });
        });
        fields.number("pdel")
                .ifPresent(number -> steps.add(() -> services.presets().remove(number)));
    }
}
