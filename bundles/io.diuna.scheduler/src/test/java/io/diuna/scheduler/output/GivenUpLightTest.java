// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.scheduler.output.StripHost.ShutdownPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** LEDs that a strip gives up go dark; those that it keeps do not flicker. */
class GivenUpLightTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final StripFormat FORMAT = StripFormat.of(4, ColorOrder.RGB, 1, 0);

    private final StripHarness harness = new StripHarness();

    /** The bytes of each target, as its LEDs show them. */
    private final Map<String, byte[]> lit = new TreeMap<>();

    private final List<String> darkened = new ArrayList<>();
    private Map<String, Object> properties = Map.of("pixels", 4);
    private StripFormat format = FORMAT.withTarget("a");
    private Consumer<StripFrame> behaviour = frame -> {};
    private RuntimeException refusal;
    private final FakeSource source = new FakeSource(this::instance) {
        @Override
        public Map<String, ?> properties() {
            return properties;
        }
    };
    private final StripHarness.TestStrip strip = harness.add("main", source);

    private FakeStrip instance() {
        if (refusal != null) {
            throw refusal;
        }
        StripFormat own = format;
        return new FakeStrip(own, frame -> {
            behaviour.accept(frame);
            show(own, frame);
        });
    }

    private void show(StripFormat own, StripFrame frame) {
        for (StripFormat.Target target : own.targets()) {
            byte[] leds = lit.computeIfAbsent(target.name(), name -> new byte[30]);
            for (int i = 0; i < target.length(); i++) {
                byte next = frame.wire(target.name())[target.start() + i];
                if (leds[target.offset() + i] != 0 && next == 0) {
                    darkened.add(target.name() + (target.offset() + i));
                }
                leds[target.offset() + i] = next;
            }
        }
    }

    private void change(StripFormat next) {
        format = next;
        properties = Map.of("pixels", next.pixels(), "targets", next.targets().toString());
        strip.settings.configure(source);
        harness.run(SECOND);
    }

    private void light() {
        harness.colors = number -> 0xFFFFFF;
        harness.run(SECOND);
    }

    private int lit(String target) {
        int count = 0;
        for (byte one : lit.get(target)) {
            count += one == 0 ? 0 : 1;
        }
        return count;
    }

    private static StripFormat copies(String... names) {
        return FORMAT.withTargets(Arrays.stream(names)
                .map(name -> new StripFormat.Target(name, 0, 0, 12))
                .toList());
    }

    @Test
    void theEndOfAShortenedStripGoesDarkAndTheRestStays() {
        light();
        change(StripFormat.of(1, ColorOrder.RGB, 1, 0).withTarget("a"));
        assertThat(lit("a")).isEqualTo(3);
        assertThat(darkened).hasSize(9).doesNotContain("a0", "a1", "a2");
        assertThat(source.given).hasSize(2);
        assertThat(source.given.get(0).closed).hasValue(1);
        assertThat(source.released).hasSize(1);
    }

    @Test
    void aTargetThatIsLeftGoesDark() {
        light();
        change(FORMAT.withTarget("b"));
        assertThat(lit("a")).isZero();
        assertThat(lit("b")).isEqualTo(12);
        assertThat(darkened).allMatch(led -> led.startsWith("a"));
    }

    @Test
    void oneOfTwoReceiversOfTheSameBytesGoesDarkAlone() {
        format = copies("a", "b");
        light();
        change(copies("a"));
        assertThat(lit("a")).isEqualTo(12);
        assertThat(lit("b")).isZero();
        assertThat(darkened).hasSize(12).allMatch(led -> led.startsWith("b"));
    }

    @Test
    void aRunThatMovesWithinItsTargetDarkensWhatItLeaves() {
        format =
                FORMAT.withTargets(List.of(new StripFormat.Target("a", 0, 0, 6), new StripFormat.Target("b", 0, 6, 6)));
        light();
        change(FORMAT.withTargets(List.of(new StripFormat.Target("a", 3, 0, 12))));
        assertThat(lit("b")).isZero();
        assertThat(lit.get("a")).startsWith(0, 0, 0, 0xFF).endsWith(new byte[15]);
        assertThat(darkened).contains("a0", "a1", "a2").doesNotContain("a3", "a4", "a5");
    }

    @Test
    void aLongerStripAndAnotherSettingDarkenNothing() {
        light();
        change(StripFormat.of(6, ColorOrder.RGB, 1, 0).withTarget("a"));
        properties = new TreeMap<>(properties);
        properties.put("brightness", 50.0);
        strip.settings.configure(source);
        harness.run(SECOND);
        assertThat(darkened).isEmpty();
        assertThat(source.given).as("a setting needs no other instance").hasSize(2);
        assertThat(strip.health.configuration().get("brightness")).isEqualTo(50.0);
    }

    @Test
    void aDriverThatTellsNoTargetsGoesDarkAsAWhole() {
        format = FORMAT;
        light();
        change(StripFormat.of(3, ColorOrder.RGB, 1, 0));
        assertThat(source.given.get(0).lastWire()).containsOnly(0).hasSize(12);
        assertThat(source.newest().lastWire()).containsOnly(255).hasSize(9);
    }

    @Test
    void aConfigurationThatGoesTakesItsLightAlong() {
        light();
        strip.slot.withdraw(source, ShutdownPattern.BLACK, SECOND, () -> {});
        harness.step();
        assertThat(lit("a")).isZero();
        assertThat(source.newest().closed).hasValue(1);
    }

    @Test
    void anUpdateOfTheDriverKeepsThePicture() {
        light();
        strip.slot.withdraw(source, ShutdownPattern.HOLD, SECOND, () -> {});
        harness.step();
        FakeSource next = new FakeSource(this::instance);
        strip.offer(next);
        harness.run(SECOND);
        assertThat(darkened).isEmpty();
        assertThat(next.given).hasSize(1);
    }

    @Test
    void theLastFrameIsSentAsOftenAsAnyLastPictureOverANetwork() {
        format = FORMAT.withKeepAliveNanos(900_000_000).withTarget("a");
        light();
        int before = source.newest().shown.size();
        strip.slot.withdraw(source, ShutdownPattern.BLACK, SECOND, () -> {});
        harness.step();
        assertThat(source.newest().shown).hasSize(before + 3);
        assertThat(source.newest().lastWire()).containsOnly(0);
    }

    @Test
    void aConfigurationThatIsRefusedLeavesNoLightBehind() {
        light();
        refusal = new ConfigurationException("pixels", "pixels must be at least 1");
        change(FORMAT.withTarget("b"));
        assertThat(lit("a")).isZero();
        assertThat(strip.reason()).contains("pixels must be at least 1");
        refusal = null;
        change(FORMAT.withTarget("c"));
        assertThat(lit("c")).isEqualTo(12);
    }

    @Test
    void aDriverThatFailsToShowTheLastFrameIsClosedAllTheSame() {
        light();
        behaviour = frame -> {
            if (frame.wire()[0] == 0) {
                throw new IllegalStateException("no cable");
            }
        };
        change(FORMAT.withTarget("b"));
        assertThat(source.given.get(0).closed).hasValue(1);
        assertThat(lit("b")).isEqualTo(12);
    }
}
