// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.platform.control.Master;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Random commands of clients, and what comes from outside. They depend on nothing but the seed. */
final class RandomCommands {

    private static final List<Duration> TIMES = Stream.of(
                    10, 40, 100, 300, 500, 990, 1_000, 5_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toList();

    private final RandomValues values;
    private final RandomEntries entries;
    private final InvalidCommands invalid;

    RandomCommands(long seed) {
        values = new RandomValues(new Random(seed));
        entries = new RandomEntries(values);
        invalid = new InvalidCommands(values);
    }

    Command next() {
        int ticket = values.below(100);
        if (ticket < 22) {
            return look();
        } else if (ticket < 28) {
            return values.oneOf(2) ? redo() : undo();
        } else if (ticket < 37) {
            return values.oneOf(2) ? night() : master();
        } else if (ticket < 42) {
            return recall();
        } else if (ticket < 62) {
            return entries.next();
        } else if (ticket < 82) {
            return pass();
        } else if (ticket < 92) {
            return outside();
        }
        return invalid.next();
    }

    private static Command command(String text, Function<ControlPort, Object> action) {
        return new Command(text, action);
    }

    private Command look() {
        LookChange change = values.oneOf(3) ? values.change().and(values.change()) : values.change();
        Transition transition = values.transition();
        if (values.oneOf(5)) {
            String group = values.pick(RandomEntries.GROUPS);
            return command(
                    "group " + group + ": " + change.text(),
                    control -> change(control, control.groups().zones(group), change, transition));
        }
        if (values.oneOf(6)) {
            return command("all zones: " + change.text(), control -> change(control, all(control), change, transition));
        }
        List<String> zones = values.some(RandomValues.ZONES, values.oneOf(3) ? 3 : 1);
        return command("zones " + zones + ": " + change.text(), control -> change(control, zones, change, transition));
    }

    private static List<String> all(ControlPort control) {
        return control.light().zones().stream()
                .map(zone -> zone.playback().layout().id())
                .toList();
    }

    private static List<ZoneLook> change(
            ControlPort control, Collection<String> zones, LookChange change, Transition transition) {
        return control.light().change(zones, change.operator(), transition).stream()
                .map(ZoneStatus::look)
                .toList();
    }

    private Command undo() {
        Transition transition = values.transition();
        return command("undo", control -> control.light().undo(transition));
    }

    private Command redo() {
        Transition transition = values.transition();
        return command("redo", control -> control.light().redo(transition));
    }

    private Command master() {
        boolean on = !values.oneOf(3);
        double brightness = values.brightness();
        Transition transition = values.transition();
        return switch (values.below(3)) {
            case 0 -> master("on=" + on, master -> master.withOn(on), transition);
            case 1 -> master("brightness=" + brightness, master -> master.withBrightness(brightness), transition);
            default -> master(on + " " + brightness, master -> new Master(on, brightness), transition);
        };
    }

    private static Command master(String text, Function<Master, Master> change, Transition transition) {
        return command("master " + text, control -> control.light().changeMaster(change::apply, transition));
    }

    private Command night() {
        if (values.oneOf(4)) {
            return command("cancel night light", control -> control.night().cancel());
        }
        var plan = entries.nightPlan();
        return command("start " + plan, control -> control.night().start(plan));
    }

    private Command recall() {
        String scene = values.pick(RandomValues.SCENES);
        Set<String> zones = values.oneOf(4) ? Set.copyOf(values.some(RandomValues.ZONES, 2)) : Set.of();
        Transition transition = values.transition();
        return command("recall " + scene + " " + zones, control -> {
            SceneRecall recall = control.scenes().recall(scene, zones, transition);
            return List.of(recall.zones(), recall.skipped().keySet());
        });
    }

    private Command pass() {
        if (values.oneOf(6)) {
            Duration late = Duration.ofMinutes(values.oneOf(3) ? values.below(12) : 0);
            return command("pass until " + late + " after the next schedule", control -> passSchedule(control, late));
        }
        Duration time = values.oneOf(12)
                ? Duration.ofMinutes(10L * values.below(200))
                : values.pick(TIMES).plusMillis(values.oneOf(4) ? 1 + values.below(60) : 0);
        return command("pass " + time, control -> {
            control.pass(time);
            return "";
        });
    }

    private static Object passSchedule(ControlPort control, Duration late) {
        control.schedules().schedules().stream()
                .map(schedule -> control.schedules().status(schedule.id()).next())
                .filter(Objects::nonNull)
                .map(ZonedDateTime::toInstant)
                .min(Instant::compareTo)
                .ifPresent(next ->
                        control.pass(Duration.between(control.instant(), next).plus(late)));
        return control.instant();
    }

    private Command outside() {
        return switch (values.below(10)) {
            case 0, 1 -> putZone();
            case 2 -> {
                String zone = values.pick(RandomValues.ZONES);
                yield command("remove zone " + zone, control -> control.zones().remove(zone));
            }
            case 3, 4, 5 -> {
                String strip = values.pick(List.of("main", "porch"));
                int length = values.pick(List.of(0, 50, 100, 150));
                yield event("strip " + strip + " " + length, control -> control.strip(strip, length));
            }
            case 6, 7 -> {
                String animation = values.pick(RandomValues.ANIMATIONS);
                boolean there = !values.oneOf(3);
                yield event("animation " + animation + " " + there, control -> control.animation(animation, there));
            }
            case 8 -> {
                boolean full = values.oneOf(8);
                yield event("disk full " + full, control -> control.disk(full));
            }
            default -> outsideOfAll();
        };
    }

    private Command outsideOfAll() {
        if (values.oneOf(3)) {
            Duration time = Duration.ofMinutes(15L * (values.below(97) - 48));
            return event("clock " + time, control -> control.jump(time));
        }
        boolean killed = values.oneOf(4);
        return event("restart, killed " + killed, control -> control.restart(killed));
    }

    private static Command event(String text, Consumer<ControlPort> event) {
        return command(text, control -> {
            event.accept(control);
            return "";
        });
    }

    private Command putZone() {
        List<ZoneRange> ranges = values.some(List.of("main", "porch", "roof"), 2).stream()
                .map(strip -> new ZoneRange(strip, 25 * values.below(3), 25 + 25 * values.below(2), values.oneOf(3)))
                .toList();
        ZoneLayout layout = new ZoneLayout(values.pick(RandomValues.ZONES), "", ranges);
        LookChange change = values.oneOf(2) ? values.change() : new LookChange("", look -> look);
        Transition transition = values.transition();
        return command("put zone " + layout.id() + " " + ranges + " " + change.text(), control -> {
            ZoneStatus zone = control.zones().put(layout, change.operator(), transition);
            return List.of(zone.look(), zone.playback().layout());
        });
    }
}
