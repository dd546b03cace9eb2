// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.scene;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.control.library.EntryKind;
import io.diuna.control.library.Library;
import io.diuna.control.library.LibraryAdmin;
import io.diuna.control.look.LookRules;
import io.diuna.control.zone.IdRules;
import io.diuna.platform.control.Scene;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.zone.ZoneLook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scenes with their rules. Thread-safe. */
public final class SceneLibrary {

    /** Most scenes; WLED has as many presets. */
    static final int MOST = 250;

    private static final EntryKind<Scene> KIND =
            new EntryKind<>("scene", EventKind.SCENE, MOST, Scene::id, Scene::label);

    private final LibraryAdmin<Scene> scenes;

    public SceneLibrary(Library<Scene> scenes, EventPublisher events) {
        this.scenes = new LibraryAdmin<>(scenes, KIND, events);
    }

    /** Returns all scenes, in their order. */
    public List<Scene> all() {
        return scenes.all();
    }

    /** Saves a scene; see {@link io.diuna.platform.control.SceneAdmin#put}. */
    public boolean put(Scene scene) {
        if (scene.looks().isEmpty()) {
            throw new ConfigurationException("looks", "Scene '" + scene.id() + "' has no zone; name at least one");
        }
        scene.looks().forEach((zone, look) -> {
            IdRules.check("zone", zone);
            LookRules.checkValues(zone, look);
        });
        Integer color = scene.color();
        if (color != null && Rgb.white(color) != 0) {
            throw new ConfigurationException(
                    "color", "The colour of an icon has no white channel: #rrggbb, not " + Rgb.format(color));
        }
        return scenes.put(scene);
    }

    /** Removes a scene; see {@link io.diuna.platform.control.SceneAdmin#remove}. */
    public boolean remove(String id) {
        return scenes.remove(id);
    }

    /** Changes the order; see {@link io.diuna.platform.control.SceneAdmin#order}. */
    public void order(List<String> ids) {
        scenes.order(ids);
    }

    /**
     * Returns the looks of a scene.
     *
     * @param zones ids of zones; empty for all
     * @throws ConfigurationException if there is no such scene, or it has no look of a zone
     */
    public Map<String, ZoneLook> looks(String id, Set<String> zones) {
        Map<String, ZoneLook> all = scenes.require("id", id).looks();
        for (String zone : zones) {
            if (!all.containsKey(zone)) {
                throw new ConfigurationException(
                        "zones",
                        "Scene '" + id + "' has no look of zone '" + zone + "'; it has "
                                + String.join(", ", all.keySet()));
            }
        }
        Map<String, ZoneLook> wanted = new LinkedHashMap<>(all);
        if (!zones.isEmpty()) {
            wanted.keySet().retainAll(zones);
        }
        return wanted;
    }

    /** Returns a health problem if the scenes could not be read at the start. */
    public List<HealthProblem> problems() {
        return scenes.problems();
    }
}
