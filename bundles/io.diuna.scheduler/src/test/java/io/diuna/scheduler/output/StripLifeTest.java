// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.strip.UnavailableException;
import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.RandomSeed;
import io.diuna.scheduler.output.StripHost.ShutdownPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Life of strips in virtual time: keep-alive, failures, restarts, driver changes, shared buses. */
class StripLifeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long MILLI = 1_000_000;

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

    /** Promise T2. */
    @Test
    void aStillPictureIsWrittenOnce() {
        harness.colors = number -> 0x102030;
        harness.run(Duration.ofSeconds(10));
        assertThat(source.newest().shown).hasSize(1);
        assertThat(strip.counts().shown()).isEqualTo(1);
        assertThat(strip.counts().unchanged()).isEqualTo(strip.published() - 1).isGreaterThan(590);
        assertThat(strip.counts().dropped()).isZero();
        int[] copy = new int[3];
        assertThat(strip.output.readPreview(copy)).as("yet it is of now").isGreaterThan(590);
        harness.colors = number -> 0x102031;
        harness.run(SECOND);
        assertThat(source.newest().shown).hasSize(2);
    }

    /** Promise T2. */
    @Test
    void aStillPictureIsSentAgainToAStripThatForgets() {
        format = StripFormat.of(3, ColorOrder.RGB, 1, 0).withKeepAliveNanos(800 * MILLI);
        harness.colors = number -> 0x102030;
        harness.run(SECOND);
        harness.painting = false;
        harness.run(Duration.ofSeconds(7));
        assertThat(source.newest().shown).hasSize(12);
        assertThat(strip.counts().shown()).isEqualTo(1);
    }

    @Test
    void aPictureThatStaysIsSentThreeTimesAtOnceToAStripThatForgets() {
        format = StripFormat.of(3, ColorOrder.RGB, 1, 0).withKeepAliveNanos(800 * MILLI);
        harness.run(SECOND); // while pictures change, each is sent once
        assertThat(source.newest().shown).hasSize((int) strip.counts().shown());
        long shown = strip.counts().shown();
        harness.colors = number -> 0x102030;
        harness.run(Duration.ofMillis(100));
        assertThat(source.newest().shown).hasSize((int) shown + 3);
        harness.run(Duration.ofMillis(600));
        assertThat(source.newest().shown).hasSize((int) shown + 3);
        harness.run(Duration.ofMillis(200));
        assertThat(source.newest().shown).hasSize((int) shown + 4);
        assertThat(strip.counts().shown()).isEqualTo(shown + 1);
    }

    @Test
    void goesOnDitheringAPictureBetweenStepsAtThePaceOfTheShow() {
        format = StripFormat.of(3, ColorOrder.RGB, 2.2, 0);
        harness.colors = number -> 0x404040;
        harness.run(SECOND);
        harness.painting = false;
        int before = source.newest().shown.size();
        harness.run(SECOND);
        assertThat(source.newest().shown.size() - before).isBetween(58, 61);
        assertThat(strip.counts().shown()).isEqualTo(strip.published());

        settings = Map.of("dither", false);
        strip.settings.configure(source);
        harness.step();
        int settled = source.newest().shown.size();
        harness.run(SECOND);
        assertThat(source.newest().shown).hasSize(settled);
    }

    /** Promise X5. */
    @Test
    void aWireThatIsSlowerThanTheShowSetsTheRate() {
        format = StripFormat.of(3000, ColorOrder.RGB, 1, 90 * MILLI);
        harness.run(Duration.ofSeconds(60));
        assertThat(source.newest().shown.size()).isBetween(600, 668);
        assertThat(strip.state()).isEqualTo(State.OK);
        assertThat(strip.logLines).isEmpty();
        assertThat(strip.counts().shown() + strip.counts().dropped())
                .isBetween(strip.published() - 2, strip.published());
    }

    /**
     * Promise H2. Nearly half, since each failure also costs a pause. The failures in a row are limited: else chance
     * would now and then cause the pause of half a minute.
     */
    @Test
    void aDriverThatFailsHalfOfItsWritesShowsHalfOfTheFrames(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        AtomicInteger row = new AtomicInteger();
        behaviour = frame -> {
            harness.clock.pass(format.wireNanos());
            if (random.nextBoolean() && row.incrementAndGet() <= Backoff.QUICK + 3) {
                throw new HardwareException("short write of " + random.nextInt(1_000) + " bytes");
            }
            row.set(0);
        };
        harness.run(Duration.ofMinutes(10));
        assertThat(strip.counts().shown() / (double) strip.published())
                .as(seed.toString())
                .isBetween(0.42, 0.55);
        assertThat(strip.health.restarts()).isGreaterThan(10_000);
        assertThat(strip.mostLogLines()).isEqualTo(1);
        assertThat(strip.state()).isIn(State.DEGRADED, State.BACKOFF);

        behaviour = frame -> {};
        harness.run(SECOND); // more than two pauses
        long before = strip.counts().shown();
        harness.run(SECOND);
        assertThat(strip.counts().shown() - before).isBetween(59L, 61L);
        harness.run(Duration.ofSeconds(5));
        assertThat(strip.state()).isEqualTo(State.OK);
        assertClosedOnce();
    }

    /** Promise R15. */
    @Test
    void aDriverThatFailsForAMinuteRecoversWithinTwoBackoffs() {
        behaviour = frame -> {
            throw new HardwareException("no such device");
        };
        harness.run(Duration.ofSeconds(60));
        assertThat(strip.state()).isEqualTo(State.BACKOFF);
        assertThat(strip.counts().shown()).isZero();
        assertThat(strip.counts().dropped()).isGreaterThan(3_590);
        assertThat(source.asked.get()).isLessThan(30);
        assertThat(strip.mostLogLines()).isEqualTo(1);
        behaviour = frame -> {};
        harness.run(Duration.ofSeconds(52));
        assertThat(strip.state()).isNotEqualTo(State.BACKOFF);
        assertThat(strip.counts().shown()).isPositive();
        assertClosedOnce();
    }

    /** Promise R15. */
    @Test
    void aDriverThatVanishesAndReturnsShowsThePictureAtOnce() {
        harness.run(SECOND);
        harness.painting = false;
        strip.withdraw(source, Duration.ofSeconds(10));
        harness.step();
        assertThat(source.newest().closed).hasValue(1);
        harness.run(Duration.ofSeconds(5));
        FakeSource next = new FakeSource(() -> new FakeStrip(format, frame -> {}));
        strip.offer(next);
        harness.step();
        assertThat(next.newest().lastWire()).isEqualTo(source.newest().lastWire());
        assertThat(strip.health.restarts()).as("the driver that came next").isEqualTo(1);
    }

    @Test
    void aRestartCountsOnceTheOutcomeOfItsFirstFrameIsKnown() {
        harness.run(SECOND);
        List<String> seen = new ArrayList<>();
        FakeSource next = new FakeSource(() -> new FakeStrip(format, frame -> {
            seen.add(strip.state() + " " + strip.health.restarts() + " " + strip.health.serviceId());
            throw new UnavailableException("There is no lamp at nowhere");
        }));
        strip.withdraw(source, Duration.ofSeconds(10));
        strip.offer(next);
        harness.step();
        assertThat(seen).as("nothing is known of it yet").containsExactly("OK 0 " + source.serviceId());
        assertThat(strip.state()).isEqualTo(State.UNAVAILABLE);
        assertThat(strip.health.restarts()).isEqualTo(1);
        assertThat(strip.health.serviceId()).isEqualTo(next.serviceId());
    }

    @Test
    void callsBackWhenNoOtherDriverWasOffered() {
        AtomicInteger over = new AtomicInteger();
        harness.run(SECOND);
        strip.slot.withdraw(source, ShutdownPattern.HOLD, Duration.ofSeconds(10), over::incrementAndGet);
        harness.step();
        harness.run(Duration.ofMillis(9_900));
        assertThat(over).hasValue(0);
        harness.run(Duration.ofMinutes(1));
        assertThat(over).hasValue(1);
    }

    @Test
    void whatCannotWorkIsTriedRarelyAndWhenItWasChanged() {
        behaviour = frame -> {
            throw new UnavailableException("No /dev/spidev0.0; switch SPI on");
        };
        harness.run(Duration.ofSeconds(29));
        assertThat(strip.state()).isEqualTo(State.UNAVAILABLE);
        assertThat(source.asked).hasValue(1);
        harness.run(Duration.ofSeconds(61));
        assertThat(source.asked).hasValue(3);
        strip.settings.configure(source);
        harness.step();
        assertThat(source.asked).hasValue(4);
        assertThat(strip.logLines).hasSizeLessThan(4);
    }

    @Test
    void aSwapWithASettingThatCannotBeUsedKeepsTheFormerOnes() {
        settings = Map.of("brightness", 20, "dither", false);
        strip.settings.configure(source);
        harness.colors = number -> 0xFFFFFF;
        harness.run(SECOND);
        strip.withdraw(source, SECOND);
        harness.step();
        FakeSource next = new FakeSource(() -> new FakeStrip(format, frame -> {})) {
            @Override
            public Map<String, ?> properties() {
                return Map.of("brightness", "bright");
            }
        };
        strip.offer(next);
        harness.run(SECOND);
        assertThat(next.newest().lastWire()).containsOnly(51);
        assertThat(strip.state()).isEqualTo(State.DEGRADED);
    }

    /** Promise P3. */
    @Test
    void eachInstanceIsClosedOnceWhateverFails(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        for (int sequence = 0; sequence < 10_000; sequence++) {
            StripHarness small = new StripHarness();
            FakeSource faulty = faulty(random);
            StripHarness.TestStrip one = small.add("main", faulty);
            small.run(Duration.ofMillis(random.nextInt(300)));
            if (random.nextBoolean()) {
                one.end.requestBlack();
            } else {
                one.end.request();
            }
            one.step();
            assertThat(one.loop.isFinished()).isTrue();
            assertThat(faulty.given).as("%s, sequence %d", seed, sequence).allMatch(strip -> strip.closed.get() == 1);
            assertThat(faulty.released).hasSameSizeAs(faulty.given).doesNotHaveDuplicates();
        }
    }

    private FakeSource faulty(SplittableRandom random) {
        return new FakeSource(() -> {
            maybeFail(random, "get");
            FakeStrip strip = new FakeStrip(format, frame -> maybeFail(random, "show")) {
                @Override
                public StripFormat format() {
                    maybeFail(random, "format");
                    return super.format();
                }
            };
            strip.closeFails = random.nextInt(3) == 0 ? new IllegalStateException("close") : null;
            return strip;
        });
    }

    private static void maybeFail(SplittableRandom random, String what) {
        switch (random.nextInt(12)) {
            case 0 -> throw new HardwareException(what);
            case 1 -> throw new NoClassDefFoundError(what);
            case 2 -> throw new ConfigurationException("pixels", what);
            case 3 -> throw new UnavailableException(what);
            default -> {
                // no failure
            }
        }
    }

    /** Promise H1a. Ten minutes of two strips on one bus, with random wire times. */
    @Test
    void writesOfTwoStripsOnOneBusNeverOverlap(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        List<long[]> writes = new ArrayList<>();
        Consumer<StripFrame> write = frame -> {
            long from = harness.clock.nanos();
            harness.clock.pass(random.nextLong(20 * MILLI));
            writes.add(new long[] {from, harness.clock.nanos()});
            if (random.nextInt(50) == 0) {
                throw new HardwareException("noise on the wire");
            }
        };
        StripFormat shared = StripFormat.of(3, ColorOrder.RGB, 1, 0).withBus("main");
        format = shared;
        behaviour = write;
        StripHarness.TestStrip other = harness.add("other", new FakeSource(() -> new FakeStrip(shared, write)));
        harness.run(Duration.ofMinutes(10));
        for (int i = 1; i < writes.size(); i++) {
            assertThat(writes.get(i)[0]).as(seed.toString()).isGreaterThanOrEqualTo(writes.get(i - 1)[1]);
        }
        assertThat(strip.counts().shown()).isGreaterThan(20_000);
        assertThat(other.counts().shown()).as("and each has its turn").isGreaterThan(20_000);
    }

    private void assertClosedOnce() {
        List<FakeStrip> before = source.given.subList(0, source.given.size() - 1);
        assertThat(before).allMatch(strip -> strip.closed.get() == 1);
        assertThat(source.newest().closed.get()).isLessThanOrEqualTo(1);
    }
}
