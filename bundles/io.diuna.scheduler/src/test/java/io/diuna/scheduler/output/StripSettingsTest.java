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

/** Settings of a strip that come, change and do not fit, in virtual time. */
class StripSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final StripHarness stand = new StripHarness();
    private StripFormat format = StripFormat.of(3, ColorOrder.RGB, 1, 2_750_000);
    private Consumer<StripFrame> behaviour = frame -> stand.clock.pass(format.wireNanos());
    private Map<String, ?> settings = Map.of();
    private final FakeSource source = new FakeSource(() -> new FakeStrip(format, frame -> behaviour.accept(frame))) {
        @Override
        public Map<String, ?> properties() {
            return settings;
        }
    };
    private final StripHarness.Part part = stand.add("main", source);

    @Test
    void settingsAreAppliedLiveWithoutOpeningTheStripAnew() {
        stand.colors = number -> 0xFFFFFF;
        stand.run(SECOND);
        stand.painting = false;
        settings = Map.of("brightness", "20", "dither", false);
        part.desk.configure(source);
        stand.parts.forEach(StripHarness.Part::step);
        assertThat(source.newest().lastWire()).containsOnly(51);
        assertThat(source.asked).hasValue(1);

        settings = Map.of("brightness", 200);
        part.desk.configure(source);
        stand.parts.forEach(StripHarness.Part::step);
        assertThat(part.state()).isEqualTo(State.DEGRADED);
        assertThat(part.desk.health().at(stand.clock.nanos()).reason()).contains("brightness is 0 to 100");
        assertThat(source.newest().lastWire()).containsOnly(51);

        settings = Map.of("milliampsLimit", 1);
        part.desk.configure(source);
        stand.parts.forEach(StripHarness.Part::step);
        assertThat(part.desk.health().at(stand.clock.nanos()).reason()).contains("milliampsLimit");
        assertThat(source.newest().lastWire()).containsOnly(51);

        settings = Map.of();
        part.desk.configure(source);
        stand.parts.forEach(StripHarness.Part::step);
        assertThat(source.newest().lastWire()).containsOnly(255);
        assertThat(part.state()).isEqualTo(State.OK);
        assertThat(source.asked).hasValue(1);
    }

    /** A limit that is too low for the pixels that there were, and enough for those that there are now. */
    @Test
    void settingsAreMeasuredAgainstTheStripThatTheyAreFor() {
        format = StripFormat.of(300, ColorOrder.RGB, 1, 0);
        stand.run(SECOND);
        format = StripFormat.of(10, ColorOrder.RGB, 1, 0);
        FakeSource shorter = new FakeSource(() -> new FakeStrip(format, frame -> {})) {
            @Override
            public Map<String, ?> properties() {
                return Map.of("milliampsLimit", 200);
            }
        };
        part.desk.offer(shorter);
        stand.run(SECOND);
        assertThat(shorter.newest().lastWire()).hasSize(30);
        assertThat(part.desk.health().at(stand.clock.nanos())).isNull();
    }

    @Test
    void settingsThatDidNotFitAreForgottenWithTheStripThatTheyDidNotFit() {
        format = StripFormat.of(300, ColorOrder.RGB, 1, 0);
        stand.run(SECOND);
        settings = Map.of("milliampsLimit", 200);
        part.desk.configure(source);
        stand.run(SECOND);
        assertThat(part.state()).isEqualTo(State.DEGRADED);
        format = StripFormat.of(10, ColorOrder.RGB, 1, 0);
        behaviour = frame -> {
            behaviour = again -> {};
            throw new HardwareException("unplugged, and another one plugged in");
        };
        stand.run(Duration.ofSeconds(6));
        assertThat(source.newest().lastWire()).hasSize(30);
        assertThat(part.desk.health().at(stand.clock.nanos())).isNull();
    }

    @Test
    void aStripWhoseFirstSettingsCannotBeUsedIsUnavailable() {
        StripHarness fresh = new StripHarness();
        settings = Map.of("gamma", "none");
        StripHarness.Part bad = fresh.add("main", source);
        fresh.run(SECOND);
        assertThat(bad.state()).isEqualTo(State.UNAVAILABLE);
        assertThat(bad.desk.health().at(fresh.clock.nanos()).reason()).contains("gamma is a number");
        assertThat(source.asked).hasValue(0);
        settings = Map.of("gamma", "1");
        bad.desk.configure(source);
        fresh.run(SECOND);
        assertThat(bad.desk.tally().counts(0).shown()).isPositive();
    }
}
