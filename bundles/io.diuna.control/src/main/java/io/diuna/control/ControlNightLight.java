// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.ConfigurationException;
import io.diuna.control.look.NightState;
import io.diuna.control.night.NightFade;
import io.diuna.control.night.NightMaster;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.log.LogFields;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.NightLightStatus;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shell of the {@link NightFade}. Immediate, because a fade goes on after a restart. */
@Component(immediate = true)
public final class ControlNightLight implements NightLight {

    private static final Logger LOG = LoggerFactory.getLogger(ControlNightLight.class);

    private final SerialLightControl control;
    private final SceneAdmin scenes;
    private final NightFade fade;

    @Activate
    public ControlNightLight(@Reference SerialLightControl control, @Reference SceneAdmin scenes) {
        this(control, scenes, System::nanoTime);
    }

    /** @param clock nanoseconds of a monotonic clock */
    ControlNightLight(SerialLightControl control, SceneAdmin scenes, LongSupplier clock) {
        this.control = control;
        this.scenes = scenes;
        fade = new NightFade(new Light(control, scenes), clock);
        control.call(() -> {
            control.looks().night().ifPresent(fade::resume);
            return true;
        });
        control.add(fade);
    }

    /** Commands of the fade, on the control thread. */
    private record Light(SerialLightControl control, SceneAdmin scenes) implements NightMaster {

        @Override
        public Master master() {
            return control.looks().master();
        }

        @Override
        public void set(Master master, Transition transition, @Nullable NightState night) {
            control.looks().setMaster(master, transition, night);
        }

        @Override
        public void showScene(String id) {
            Scene scene = scenes.scene(id).orElse(null);
            if (scene == null) {
                LOG.warn("The night light has ended; its scene '{}' does not exist any more", id);
                return;
            }
            SceneRecall recall = control.recallNow(scene.looks(), Transition.DEFAULT, false);
            recall.skipped()
                    .forEach((zone, reason) -> new LogFields()
                            .zone(zone)
                            .log(() -> LOG.warn(
                                    "The night light has ended; zone '{}' does not show scene '{}': {}",
                                    zone,
                                    id,
                                    reason)));
        }
    }

    /** Stops the work; the fade stays saved. */
    @Deactivate
    void close() {
        control.remove(fade);
    }

    @Override
    public Optional<NightLightStatus> status() {
        return fade.status();
    }

    @Override
    public NightLightStatus start(NightLightPlan plan) {
        String scene = plan.scene();
        if (scene != null && scenes.scene(scene).isEmpty()) {
            throw new ConfigurationException("scene", "Scene '" + scene + "' not found; save it first");
        }
        return control.call(() -> fade.start(plan));
    }

    @Override
    public boolean cancel() {
        return control.call(fade::cancel);
    }
}
