// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.KeyValues;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code scene}: saves, shows, orders and deletes scenes. */
@Component(service = AdminCommand.class)
@CommandInfo(
        function = "scene",
        usage = "save|recall|delete ID [key=value ...] | order ID ...",
        summary = "Saves the present looks as a scene, shows one, or deletes one; orders scenes",
        details = {
            "save ID [label=TEXT] [color=COLOR] [zones=A,B]: zones are those whose present looks are saved",
            "recall ID [zones=A,B] [transition=KIND ...]: zones are those that change",
            "order ID ...: scenes that are not named follow"
        })
public final class SceneCommand implements AdminCommand {

    private static final List<String> ACTIONS = List.of("save", "recall", "delete", "order");

    private final LightControl control;
    private final SceneAdmin scenes;

    @Activate
    public SceneCommand(@Reference LightControl control, @Reference SceneAdmin scenes) {
        this.control = control;
        this.scenes = scenes;
    }

    @Override
    public String run(List<String> words) {
        String action = Words.first(words, "ACTION");
        List<String> rest = Words.withoutFirst(words);
        return switch (action) {
            case "save" -> save(Words.first(rest, "ID"), KeyValues.of(Words.withoutFirst(rest)));
            case "recall" -> recall(Words.first(rest, "ID"), KeyValues.of(Words.withoutFirst(rest)));
            case "delete" -> delete(Words.only(rest, "ID"));
            case "order" -> order(rest);
            default -> throw Words.unknownAction(action, String.join(", ", ACTIONS));
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        return switch (before.size()) {
            case 0 -> ACTIONS;
            case 1 -> scenes.scenes().stream().map(Scene::id).toList();
            default -> List.of("label=", "color=", "zones=", "transition=");
        };
    }

    private String save(String id, KeyValues keys) {
        keys.checkKnown(Set.of("label", "color", "zones"));
        Optional<Scene> present = scenes.scene(id);
        Integer color = keys.parsed("color", Rgb::parse)
                .or(() -> present.map(Scene::color))
                .orElse(null);
        String label = keys.text("label").or(() -> present.map(Scene::label)).orElse(id);
        Scene scene = new Scene(id, label, color, looks(keys, present.orElse(null)));
        boolean isNew = scenes.put(scene);
        return (isNew ? "Saved new scene '" : "Saved scene '") + id + "' with "
                + String.join(", ", scene.looks().keySet()) + "\n";
    }

    /** Returns the present looks of the named zones; else those of the scene, or of all zones for a new one. */
    private Map<String, ZoneLook> looks(KeyValues keys, @Nullable Scene present) {
        if (present != null && !keys.has("zones")) {
            return present.looks();
        }
        Map<String, ZoneLook> all = new LinkedHashMap<>();
        control.zones().forEach(zone -> all.put(zone.playback().layout().id(), zone.look()));
        if (!keys.has("zones")) {
            return all;
        }
        Map<String, ZoneLook> named = new LinkedHashMap<>();
        for (String zone : keys.texts("zones")) {
            ZoneLook look = all.get(zone);
            if (look == null) {
                throw new ConfigurationException("zones", "There is no zone '" + zone + "'");
            }
            named.put(zone, look);
        }
        return named;
    }

    private String recall(String id, KeyValues keys) {
        Set<String> known = new HashSet<>(TransitionKeys.KEYS);
        known.add("zones");
        keys.checkKnown(known);
        SceneRecall recall = scenes.recall(id, new LinkedHashSet<>(keys.texts("zones")), TransitionKeys.read(keys));
        TextTable table = new TextTable("ZONE", "SHOWS IT", "REASON");
        recall.zones().forEach(zone -> table.row(zone, true));
        recall.skipped().forEach((zone, reason) -> table.row(zone, false, reason));
        return table + ZoneText.saved(control.awaitSaved());
    }

    private String order(List<String> ids) {
        Words.first(ids, "ID");
        scenes.order(ids);
        return new ScenesCommand(scenes).run(List.of());
    }

    private String delete(String id) {
        Words.found(scenes.remove(id), "scene", id);
        return "Deleted scene '" + id + "'\n";
    }
}
