// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.measure.FrameWindow;
import io.diuna.scheduler.measure.MetricsCollector;
import io.diuna.task.Await;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Label values of metrics while zones and plugins come and go: the series of what has gone go too. */
class MetricLabelsTest {

    private static final int MANY = 1_000;

    private final EngineHarness engine = new EngineHarness();
    private final MetricsCollector collector = new MetricsCollector(
            engine.metrics,
            new FrameWindow(engine.clock, engine.metrics, () -> 0),
            () -> EngineHarness.PERIOD,
            engine.lanes,
            engine.renderers.renderTimes(),
            List::of);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aThousandZonesLeaveNoSeries() {
        engine.addPlugin("red", FakeAnimation.filling(0xFF0000));
        play("desk", "red");
        int series = series();
        for (int i = 0; i < MANY; i++) {
            play("zone-" + i, "red");
            engine.zoneManager.removeZone(EngineHarness.layout("zone-" + i, 0, 2));
        }
        assertThat(renderLabels())
                .singleElement()
                .satisfies(labels -> assertThat(labels).containsEntry("zone", "desk"));
        assertThat(series()).isEqualTo(series);
    }

    @Test
    void aThousandVersionsOfAPluginLeaveNoSeries() {
        Object plugin = engine.addPlugin("red", FakeAnimation.filling(0xFF0000));
        play("desk", "red");
        int series = series();
        for (int i = 0; i < MANY; i++) {
            engine.removePlugin(plugin);
            plugin = engine.addPlugin("red", FakeAnimation.filling(0xFF0000));
        }
        Await.until("the newest version plays", () -> {
            engine.frame();
            return renderLabels().size() == 1;
        });
        assertThat(renderLabels().get(0)).containsEntry("version", "1.0." + (MANY + 1));
        assertThat(series()).isEqualTo(series);
        engine.removePlugin(plugin);
        assertThat(renderLabels()).isEmpty();
    }

    private void play(String zone, String animation) {
        engine.zone(zone, 0, 2);
        engine.setLook(zone, EngineHarness.LOOK.withAnimation(animation), Transition.CUT);
    }

    private int series() {
        return collector.collect().durations().size()
                + collector.collect().values().size();
    }

    private List<Map<String, String>> renderLabels() {
        return collector.collect().durations().stream()
                .filter(metric -> metric.name().equals("animation.render"))
                .map(DurationMetric::labels)
                .toList();
    }
}
