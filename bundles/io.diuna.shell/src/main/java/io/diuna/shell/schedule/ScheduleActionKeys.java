// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.schedule.ScheduleAction;
import io.diuna.platform.schedule.ScheduleAction.ChangeMaster;
import io.diuna.platform.schedule.ScheduleAction.RecallScene;
import io.diuna.platform.schedule.ScheduleAction.StartNightLight;
import io.diuna.platform.schedule.ScheduleAction.StartPlaylist;
import io.diuna.platform.schedule.ScheduleAction.StopPlaylist;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.light.TransitionKeys;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Keys of the action of a schedule: {@code action} is its kind, which decides about the others. */
final class ScheduleActionKeys {

    /** Keys of each kind, without those of a transition. */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "scene", Set.of("scene"),
            "playlist", Set.of("playlist"),
            "stop-playlist", Set.of(),
            "master", Set.of("on", "brightness"),
            "night-light", NightLightKeys.KEYS);

    private static final String VALID = "scene, playlist, stop-playlist, master, night-light";
    private static final Set<String> WITH_TRANSITION = Set.of("scene", "master");

    private ScheduleActionKeys() {}

    private static boolean belongs(String key) {
        return KINDS.values().stream().anyMatch(keys -> keys.contains(key)) || TransitionKeys.KEYS.contains(key);
    }

    /** Reads an action; a key of another kind is refused. Empty if there is none. */
    static Optional<ScheduleAction> read(KeyValues keys) {
        Optional<String> kind = keys.text("action");
        if (kind.isEmpty()) {
            keys.all().keySet().stream()
                    .filter(ScheduleActionKeys::belongs)
                    .findFirst()
                    .ifPresent(key -> {
                        throw new ConfigurationException(
                                "action", "'action' is missing; '" + key + "' is a key of an action");
                    });
            return Optional.empty();
        }
        String name = kind.get();
        Set<String> allowed = KINDS.get(name);
        if (allowed == null) {
            throw new ConfigurationException("action", "'" + name + "' is not an action; valid are " + VALID);
        }
        checkKeys(keys, name, allowed);
        return Optional.of(action(name, keys));
    }

    private static void checkKeys(KeyValues keys, String kind, Set<String> allowed) {
        boolean transition = WITH_TRANSITION.contains(kind);
        for (String key : keys.all().keySet()) {
            boolean isAllowed = allowed.contains(key) || (transition && TransitionKeys.KEYS.contains(key));
            if (belongs(key) && !isAllowed) {
                throw new ConfigurationException(key, "An action of kind '" + kind + "' has no '" + key + "'");
            }
        }
    }

    private static ScheduleAction action(String kind, KeyValues keys) {
        return switch (kind) {
            case "scene" -> new RecallScene(required(keys, "scene"), TransitionKeys.read(keys));
            case "playlist" -> new StartPlaylist(required(keys, "playlist"));
            case "stop-playlist" -> new StopPlaylist();
            case "master" -> master(keys);
            default -> new StartNightLight(NightLightKeys.read(keys));
        };
    }

    private static ScheduleAction master(KeyValues keys) {
        OptionalDouble brightness = keys.number("brightness", 0, 100);
        return new ChangeMaster(
                keys.toggle("on").orElse(null),
                brightness.isPresent() ? (Double) brightness.getAsDouble() : null,
                TransitionKeys.read(keys));
    }

    private static String required(KeyValues keys, String key) {
        return keys.text(key)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new ConfigurationException(key, "'" + key + "' is missing"));
    }

    /** Returns what an action does. */
    static String text(ScheduleAction action) {
        if (action instanceof RecallScene recall) {
            return "scene " + recall.scene();
        }
        if (action instanceof StartPlaylist start) {
            return "playlist " + start.playlist();
        }
        if (action instanceof ChangeMaster change) {
            return "master" + (change.on() == null ? "" : change.on() ? " on" : " off")
                    + (change.brightness() == null ? "" : " " + change.brightness() + " %");
        }
        if (action instanceof StartNightLight start) {
            return "night-light " + start.plan().minutes() + " min";
        }
        return "stop-playlist";
    }
}
