// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.color.Palette;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.VirtualClock;
import java.util.List;
import java.util.Map;

/** Factory of stages and renderers for tests. */
final class TestStages {

    static final Palette PALETTE = Palette.of("p", "P", List.of(0xFF0000, 0x0000FF));

    private TestStages() {}

    static ParameterValues settings(List<Parameter<?>> parameters, Map<String, Object> set) {
        return new ParameterValues(parameters, set, PALETTE, ColorTween.still(0xFF8800));
    }

    static ZoneStage stage(ZoneTime time, List<Parameter<?>> parameters, Map<String, Object> set) {
        return new ZoneStage("test", new LineGeometry(4), time, 7, settings(parameters, set));
    }

    static ZoneRenderer renderer(String zone, Renderer renderer, Clock clock) {
        return new ZoneRenderer(zone, "test", renderer, stage(new ZoneTime(0), List.of(), Map.of()), clock);
    }

    static Frame frame(long nanos) {
        RenderFrame frame = new RenderFrame(new WallClock(new VirtualClock(0)));
        frame.begin(new int[4], 1, nanos, nanos);
        return frame;
    }
}
