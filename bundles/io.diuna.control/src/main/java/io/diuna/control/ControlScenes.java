// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.control.library.Library;
import io.diuna.control.scene.SceneDocument;
import io.diuna.control.scene.SceneLibrary;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shell of the {@link SceneLibrary}, and health check of its document. */
@Component
public final class ControlScenes implements SceneAdmin, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ControlScenes.class);

    private final SerialLightControl control;
    private final Library<Scene> library;
    private final SceneLibrary scenes;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable EventPublisher events;

    @Activate
    public ControlScenes(@Reference SerialLightControl control, @Reference StateStore store) {
        this.control = control;
        library = new Library<>(store, "scenes", new SceneDocument(), LOG);
        scenes = new SceneLibrary(
                library, (kind, id) -> EventPublisher.orNone(events).publish(kind, id));
    }

    @Override
    public List<Scene> scenes() {
        return scenes.all();
    }

    @Override
    public Optional<Scene> scene(String id) {
        return library.find(id);
    }

    @Override
    public boolean put(Scene scene) {
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
        return control.recall(scenes.looks(id, zones), transition, true);
    }

    @Override
    public List<HealthProblem> problems() {
        return scenes.problems();
    }
}
