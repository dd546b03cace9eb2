// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.PluginId;
import java.util.List;

/**
 * Animation {@code meter}, whose colour tells what its renderer knows: red is the length of the zone, green its phase in
 * hundredths of a turn, modulo 256, and blue is 1.
 */
final class MeterAnimation implements Animation {

    private final NumberParameter period =
            Parameter.seconds("period", "Period").withRange(0.1, 60).withDefault(10);

    /** Adds the animation to a harness. */
    static AnimationEntry addTo(EngineHarness harness) {
        MeterAnimation animation = new MeterAnimation();
        AnimationEntry entry = new AnimationEntry(
                new PluginId("test", "1.0.0", 1),
                new AnimationDescription("meter", "Meter", "", animation.parameters(), "test", "1.0.0"),
                animation,
                () -> {},
                1);
        harness.registry.add(entry);
        harness.zoneManager.animationsChanged();
        return entry;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(period);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase phase = stage.phase(period);
        int length = stage.length();
        return frame -> frame.fill((length << 16) | (((int) (phase.total(frame) * 100) & 0xFF) << 8) | 1);
    }
}
