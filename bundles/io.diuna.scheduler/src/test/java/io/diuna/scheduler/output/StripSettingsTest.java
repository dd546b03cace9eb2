// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.platform.frame.StripStatus.State;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Settings of a strip that are added, changed and invalid, in virtual time. */
class StripSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final StripHarness harness = new StripHarness();
    private StripFormat format = StripFormat.of(3, ColorOrder.RGB, 1, 2_750_000);
    private Consumer<StripFrame> behaviour = frame -> harness.clock.pass(format.wireNanos());
    private Map<String, ?> settings = Map.of();
    private final FakeSource source = new FakeSource(() -> new FakeStrip(format, frame -> behaviour.accept(frame))) {
        @Override
        public Map<String, ?> properties() {
            return settings;
        }
    };
    private final StripHarness.TestStrip strip = harness.add("main", source);

    @Test
    void settingsAreAppliedLiveWithoutOpeningTheStripAnew() {
        harness.colors = number -> 0xFFFFFF;
        harness.run(SECOND);
        harness.painting = false;
        settings = Map.of("brightness", "20", "dither", false);
        strip.settings.configure(source);
        harness.step();
        assertThat(source.newest().lastWire()).containsOnly(51);
        assertThat(source.asked).hasValue(1);

        settings = Map.of("brightness", 200);
        strip.settings.configure(source);
        harness.step();
        assertThat(strip.state()).isEqualTo(State.DEGRADED);
        assertThat(strip.reason()).contains("brightness is 0 to 100");
        assertThat(source.newest().lastWire()).containsOnly(51);

        settings = Map.of("milliampsLimit", 1);
        strip.settings.configure(source);
        harness.step();
        assertThat(strip.reason()).contains("milliampsLimit");
        assertThat(source.newest().lastWire()).containsOnly(51);

        settings = Map.of();
        strip.settings.configure(source);
        harness.step();
        assertThat(source.newest().lastWire()).containsOnly(255);
        assertThat(strip.state()).isEqualTo(State.OK);
        assertThat(source.asked).hasValue(1);
    }

    /** A power limit that is too low for the former length, and sufficient for the present one. */
    @Test
    void settingsAreMeasuredAgainstTheStripThatTheyAreFor() {
        format = StripFormat.of(300, ColorOrder.RGB, 1, 0);
        harness.run(SECOND);
        format = StripFormat.of(10, ColorOrder.RGB, 1, 0);
        FakeSource shorter = new FakeSource(() -> new FakeStrip(format, frame -> {})) {
            @Override
            public Map<String, ?> properties() {
                return Map.of("milliampsLimit", 200);
            }
        };
        strip.offer(shorter);
        harness.run(SECOND);
        assertThat(shorter.newest().lastWire()).hasSize(30);
        assertThat(strip.reason()).isNull();
    }

    @Test
    void settingsThatDidNotFitAreForgottenWithTheStripThatTheyDidNotFit() {
        format = StripFormat.of(300, ColorOrder.RGB, 1, 0);
        harness.run(SECOND);
        settings = Map.of("milliampsLimit", 200);
        strip.settings.configure(source);
        harness.run(SECOND);
        assertThat(strip.state()).isEqualTo(State.DEGRADED);
        format = StripFormat.of(10, ColorOrder.RGB, 1, 0);
        behaviour = frame -> {
            behaviour = again -> {};
            throw new HardwareException("unplugged, and another one plugged in");
        };
        harness.run(Duration.ofSeconds(6));
        assertThat(source.newest().lastWire()).hasSize(30);
        assertThat(strip.reason()).isNull();
    }

    @Test
    void aStripWhoseFirstSettingsCannotBeUsedIsUnavailable() {
        StripHarness fresh = new StripHarness();
        settings = Map.of("gamma", "none");
        StripHarness.TestStrip bad = fresh.add("main", source);
        fresh.run(SECOND);
        assertThat(bad.state()).isEqualTo(State.UNAVAILABLE);
        assertThat(bad.reason()).contains("gamma is a number");
        assertThat(source.asked).hasValue(0);
        settings = Map.of("gamma", "1");
        bad.settings.configure(source);
        fresh.run(SECOND);
        assertThat(bad.counts().shown()).isPositive();
    }
}
