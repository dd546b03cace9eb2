// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.scene;

import io.diuna.api.ConfigurationException;
import io.diuna.control.library.Library;
import io.diuna.control.zone.IdRules;
import io.diuna.platform.control.Scene;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.zone.ZoneLook;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Scenes with their rules. Thread-safe. */
public final class SceneLibrary {

    /** Most scenes; WLED has as many presets. */
    static final int MOST = 250;

    private static final int LONGEST_LABEL = 64;

    private final Library<Scene> scenes;
    private final EventPublisher events;

    public SceneLibrary(Library<Scene> scenes, EventPublisher events) {
        this.scenes = scenes;
        this.events = events;
    }

    /** Returns all scenes, in their order. */
    public List<Scene> all() {
        return scenes.all();
    }

    /**
     * Returns a scene.
     *
     * @throws ConfigurationException for field {@code id} if there is none
     */
    Scene require(String id) {
        return scenes.find(id).orElseThrow(() -> unknown("id", id));
    }

    /** Saves a scene; see {@link io.diuna.platform.control.SceneAdmin#put}. */
    public boolean put(Scene scene) {
        IdRules.check("scene", scene.id());
        checkLabel(scene.label());
        if (scene.looks().isEmpty()) {
            throw new ConfigurationException("looks", "Scene '" + scene.id() + "' has no zone; name at least one");
        }
        scene.looks().keySet().forEach(zone -> IdRules.check("zone", zone));
        if (scenes.find(scene.id()).isEmpty() && scenes.all().size() >= MOST) {
            throw new ConfigurationException("id", "There are " + MOST + " scenes already; delete one first");
        }
        boolean isNew = scenes.put(scene);
        events.publish(EventKind.SCENE, scene.id());
        return isNew;
    }

    private static void checkLabel(String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new ConfigurationException("label", "A label has 1 to " + LONGEST_LABEL + " characters");
        }
    }

    /** Removes a scene; see {@link io.diuna.platform.control.SceneAdmin#remove}. */
    public boolean remove(String id) {
        boolean removed = scenes.remove(id);
        if (removed) {
            events.publish(EventKind.SCENE, id);
        }
        return removed;
    }

    /** Changes the order; see {@link io.diuna.platform.control.SceneAdmin#order}. */
    public void order(List<String> ids) {
        Set<String> named = new HashSet<>();
        for (String id : ids) {
            if (scenes.find(id).isEmpty()) {
                throw unknown("order", id);
            }
            if (!named.add(id)) {
                throw new ConfigurationException("order", "Scene '" + id + "' is named twice");
            }
        }
        scenes.order(ids);
        events.publish(EventKind.SCENE, "");
    }

    /**
     * Returns the looks of a scene.
     *
     * @param zones ids of zones; empty for all
     * @throws ConfigurationException if there is no such scene, or it has no look of a zone
     */
    public Map<String, ZoneLook> looks(String id, Set<String> zones) {
        Map<String, ZoneLook> all = require(id).looks();
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

    private ConfigurationException unknown(String field, String id) {
        String ids = scenes.all().stream().map(Scene::id).collect(Collectors.joining(", "));
        return new ConfigurationException(
                field, "Scene '" + id + "' not found; available: " + (ids.isEmpty() ? "none" : ids));
    }
}
