// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Model of the scenes. */
final class ModelScenes implements SceneAdmin {

    private final ControlModel control;
    private final ModelLibrary<Scene> scenes;

    ModelScenes(ControlModel control) {
        this.control = control;
        scenes = new ModelLibrary<>(control.disk, Scene::id, Scene::label);
    }

    @Override
    public List<Scene> scenes() {
        return scenes.all();
    }

    @Override
    public Optional<Scene> scene(String id) {
        return scenes.find(id);
    }

    @Override
    public boolean put(Scene scene) {
        if (scene.looks().isEmpty()) {
            throw ModelLibrary.refusal("looks");
        }
        scene.looks().keySet().forEach(ModelZones::checkId);
        scene.looks().values().forEach(ModelRules::checkValues);
        if (scene.color() != null && scene.color() > 0xffffff) {
            throw ModelLibrary.refusal("color");
        }
        return scenes.put(scene);
    }

    @Override
    public boolean remove(String id) {
        return scenes.remove(id);
    }

    @Override
    public void order(List<String> ids) {
        scenes.order(ids);
    }

    @Override
    public SceneRecall recall(String id, Set<String> zones, Transition transition) {
        return recall(id, zones, transition, true);
    }

    SceneRecall recall(String id, Set<String> zones, Transition transition, boolean undoable) {
        Map<String, ZoneLook> looks =
                new LinkedHashMap<>(scenes.require("id", id).looks());
        if (!looks.keySet().containsAll(zones)) {
            throw ModelLibrary.refusal("zones");
        }
        if (!zones.isEmpty()) {
            looks.keySet().retainAll(zones);
        }
        control.playlists.recalled();
        return control.light.recall(looks, transition, undoable);
    }
}
