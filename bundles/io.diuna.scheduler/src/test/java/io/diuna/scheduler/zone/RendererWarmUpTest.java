// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.animation.AnimationException;
import io.diuna.api.color.Palette;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.render.ColorTween;
import io.diuna.scheduler.render.LineGeometry;
import io.diuna.scheduler.render.ParameterValues;
import io.diuna.scheduler.render.RenderStats;
import io.diuna.scheduler.render.ZoneRenderer;
import io.diuna.scheduler.render.ZoneStage;
import io.diuna.scheduler.render.ZoneTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RendererWarmUpTest {

    private final VirtualClock clock = new VirtualClock(0);
    private final List<String> events = new ArrayList<>();

    @Test
    void loadsAllClassesAndWarmsUpASeparateRendererBeforeTheFirst() {
        AnimationEntry entry = entry(frame -> {});
        ZoneRenderer renderer = create(entry);
        assertThat(events).startsWith("classes", "renderer 1").endsWith("renderer 2");
        assertThat(events.stream().filter(event -> event.equals("frame of 1"))).hasSize(1_000);
        assertThat(events).doesNotContain("frame of 2");
        assertThat(renderer.zone()).isEqualTo("desk");
        assertThat(renderer.animation()).isEqualTo("snake");
    }

    @Test
    void warmsUpOnceForAllZones() {
        AnimationEntry entry = entry(frame -> {});
        create(entry);
        events.clear();
        create(entry);
        assertThat(events).containsExactly("renderer 3");
    }

    @Test
    void warmsUpNoLongerThanThreeSeconds() {
        create(entry(frame -> clock.pass(100_000_000)));
        assertThat(events.stream().filter(event -> event.equals("frame of 1"))).hasSize(30);
    }

    @Test
    void warmsUpAgainAfterItFailed() {
        boolean[] fails = {true};
        AnimationEntry entry = entry(which -> {
            if (fails[0]) {
                throw new IllegalStateException("not yet");
            }
        });
        assertThatThrownBy(() -> create(entry)).hasMessage("not yet");
        fails[0] = false;
        events.clear();
        create(entry);
        assertThat(events).startsWith("classes", "renderer 2", "frame of 2").endsWith("renderer 3");
    }

    @Test
    void refusesAnAnimationThatReturnsNull() {
        AnimationEntry entry = new AnimationEntry(
                new PluginId("p", "1", 1),
                new AnimationDescription("snake", "Snake", "", List.of(), "p", "1"),
                new FakeAnimation(List.of(), stage -> null),
                () -> {},
                1);
        assertThatThrownBy(() -> create(entry))
                .isInstanceOf(AnimationException.class)
                .hasMessageContaining("'snake' returned null from renderer");
    }

    private ZoneRenderer create(AnimationEntry entry) {
        return new RendererWarmUp("desk", entry, this::stage, clock, 16_666_667, new RenderStats()).call();
    }

    private ZoneStage stage() {
        ParameterValues values =
                new ParameterValues(List.of(), Map.of(), Palette.of("p", "P", List.of(1)), ColorTween.still(0xFFFFFF));
        return new ZoneStage("snake", new LineGeometry(3), new ZoneTime(0), 1, values);
    }

    private AnimationEntry entry(Consumer<Integer> inFrame) {
        int[] renderers = new int[1];
        FakeAnimation animation = new FakeAnimation(List.of(), stage -> {
            int which = ++renderers[0];
            events.add("renderer " + which);
            return frame -> {
                events.add("frame of " + which);
                inFrame.accept(which);
            };
        });
        return new AnimationEntry(
                new PluginId("p", "1", 1),
                new AnimationDescription("snake", "Snake", "", List.of(), "p", "1"),
                animation,
                () -> events.add("classes"),
                1);
    }
}
