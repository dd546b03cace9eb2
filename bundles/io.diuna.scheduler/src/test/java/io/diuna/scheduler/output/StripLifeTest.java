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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Strips in virtual time. */
class StripLifeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long MILLI = 1_000_000;

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
    void t2AStillPictureIsWrittenOnce() {
        stand.colors = number -> 0x102030;
        stand.run(Duration.ofSeconds(10));
        assertThat(source.newest().shown).hasSize(1);
        assertThat(part.desk.tally().counts(0).shown()).isEqualTo(1);
        assertThat(part.desk.tally().counts(0).unchanged())
                .isEqualTo(part.published() - 1)
                .isGreaterThan(590);
        assertThat(part.dropped()).isZero();
        int[] copy = new int[3];
        assertThat(part.strip.feed().picture().read(copy))
                .as("yet it is of now")
                .isGreaterThan(590);
        stand.colors = number -> 0x102031;
        stand.run(SECOND);
        assertThat(source.newest().shown).hasSize(2);
    }

    @Test
    void t2AStillPictureIsSentAgainToAStripThatForgets() {
        format = StripFormat.of(3, ColorOrder.RGB, 1, 0).withKeepAliveNanos(800 * MILLI);
        stand.colors = number -> 0x102030;
        stand.run(SECOND);
        stand.painting = false;
        stand.run(Duration.ofSeconds(7));
        assertThat(source.newest().shown).hasSize(12);
        assertThat(part.desk.tally().counts(0).shown()).isEqualTo(1);
    }

    @Test
    void aPictureThatStaysIsSentThreeTimesAtOnceToAStripThatForgets() {
        format = StripFormat.of(3, ColorOrder.RGB, 1, 0).withKeepAliveNanos(800 * MILLI);
        stand.run(SECOND); // as long as pictures come, each is sent once
        assertThat(source.newest().shown)
                .hasSize((int) part.desk.tally().counts(0).shown());
        long shown = part.desk.tally().counts(0).shown();
        stand.colors = number -> 0x102030;
        stand.run(Duration.ofMillis(100));
        assertThat(source.newest().shown).hasSize((int) shown + 3);
        stand.run(Duration.ofMillis(600));
        assertThat(source.newest().shown).hasSize((int) shown + 3);
        stand.run(Duration.ofMillis(200));
        assertThat(source.newest().shown).hasSize((int) shown + 4);
        assertThat(part.desk.tally().counts(0).shown()).isEqualTo(shown + 1);
    }

    @Test
    void goesOnDitheringAPictureBetweenStepsAtThePaceOfTheShow() {
        format = StripFormat.of(3, ColorOrder.RGB, 2.2, 0);
        stand.colors = number -> 0x404040;
        stand.run(SECOND);
        stand.painting = false;
        int before = source.newest().shown.size();
        stand.run(SECOND);
        assertThat(source.newest().shown.size() - before).isBetween(58, 61);
        assertThat(part.desk.tally().counts(0).shown()).isEqualTo(part.published());

        settings = Map.of("dither", false);
        part.desk.configure(source);
        stand.parts.forEach(StripHarness.Part::step);
        int settled = source.newest().shown.size();
        stand.run(SECOND);
        assertThat(source.newest().shown).hasSize(settled);
    }

    @Test
    void x5AWireThatIsSlowerThanTheShowSetsTheRate() {
        format = StripFormat.of(3000, ColorOrder.RGB, 1, 90 * MILLI);
        stand.run(Duration.ofSeconds(60));
        assertThat(source.newest().shown.size()).isBetween(600, 668);
        assertThat(part.state()).isEqualTo(State.OK);
        assertThat(part.lines).isEmpty();
        assertThat(part.desk.tally().counts(0).shown() + part.dropped())
                .isBetween(part.published() - 2, part.published());
    }

    /**
     * Nearly half: what fails costs a pause, too. Without an end to rows of failures, chance would make one pause of half a
     * minute now and then.
     */
    @Test
    void h2ADriverThatFailsHalfOfItsWritesShowsHalfOfTheFrames(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        AtomicInteger row = new AtomicInteger();
        behaviour = frame -> {
            stand.clock.pass(format.wireNanos());
            if (random.nextBoolean() && row.incrementAndGet() <= Backoff.QUICK + 3) {
                throw new HardwareException("short write of " + random.nextInt(1_000) + " bytes");
            }
            row.set(0);
        };
        stand.run(Duration.ofMinutes(10));
        assertThat(part.desk.tally().counts(0).shown() / (double) part.published())
                .as(seed.toString())
                .isBetween(0.42, 0.55);
        assertThat(part.desk.health().restarts()).isGreaterThan(10_000);
        assertThat(part.mostLines()).isEqualTo(1);
        assertThat(part.state()).isIn(State.DEGRADED, State.BACKOFF);

        behaviour = frame -> {};
        stand.run(SECOND); // two backoffs and more
        long before = part.desk.tally().counts(0).shown();
        stand.run(SECOND);
        assertThat(part.desk.tally().counts(0).shown() - before).isBetween(59L, 61L);
        stand.run(Duration.ofSeconds(5));
        assertThat(part.state()).isEqualTo(State.OK);
        assertClosedOnce();
    }

    @Test
    void r15ADriverThatFailsForAMinuteRecoversWithinTwoBackoffs() {
        behaviour = frame -> {
            throw new HardwareException("no such device");
        };
        stand.run(Duration.ofSeconds(60));
        assertThat(part.state()).isEqualTo(State.BACKOFF);
        assertThat(part.desk.tally().counts(0).shown()).isZero();
        assertThat(part.dropped()).isGreaterThan(3_590);
        assertThat(source.asked.get()).isLessThan(30);
        assertThat(part.mostLines()).isEqualTo(1);
        behaviour = frame -> {};
        stand.run(Duration.ofSeconds(52));
        assertThat(part.state()).isNotEqualTo(State.BACKOFF);
        assertThat(part.desk.tally().counts(0).shown()).isPositive();
        assertClosedOnce();
    }

    @Test
    void r15ADriverThatVanishesAndReturnsShowsThePictureAtOnce() {
        stand.run(SECOND);
        stand.painting = false;
        part.desk.withdraw(source, Duration.ofSeconds(10), () -> {});
        stand.parts.forEach(StripHarness.Part::step);
        assertThat(source.newest().closed).hasValue(1);
        stand.run(Duration.ofSeconds(5));
        FakeSource next = new FakeSource(() -> new FakeStrip(format, frame -> {}));
        part.desk.offer(next);
        stand.parts.forEach(StripHarness.Part::step);
        assertThat(next.newest().lastWire()).isEqualTo(source.newest().lastWire());
        assertThat(part.desk.health().restarts())
                .as("the driver that came next")
                .isEqualTo(1);
    }

    @Test
    void anotherDriverCountsOnceItsFirstFrameHasToldHowItDoes() {
        stand.run(SECOND);
        List<String> seen = new ArrayList<>();
        FakeSource next = new FakeSource(() -> new FakeStrip(format, frame -> {
            seen.add(part.state() + " " + part.desk.health().restarts());
            throw new UnavailableException("There is no lamp at nowhere");
        }));
        part.desk.withdraw(source, Duration.ofSeconds(10), () -> {});
        part.desk.offer(next);
        stand.parts.forEach(StripHarness.Part::step);
        assertThat(seen).as("nothing is known of it yet").containsExactly("OK 0");
        assertThat(part.state()).isEqualTo(State.UNAVAILABLE);
        assertThat(part.desk.health().restarts()).isEqualTo(1);
    }

    @Test
    void tellsWhenNoOtherDriverCame() {
        AtomicInteger over = new AtomicInteger();
        stand.run(SECOND);
        part.desk.withdraw(source, Duration.ofSeconds(10), over::incrementAndGet);
        stand.parts.forEach(StripHarness.Part::step);
        stand.run(Duration.ofMillis(9_900));
        assertThat(over).hasValue(0);
        stand.run(Duration.ofMinutes(1));
        assertThat(over).hasValue(1);
    }

    @Test
    void whatCannotWorkIsTriedRarelyAndWhenItWasChanged() {
        behaviour = frame -> {
            throw new UnavailableException("No /dev/spidev0.0; switch SPI on");
        };
        stand.run(Duration.ofSeconds(29));
        assertThat(part.state()).isEqualTo(State.UNAVAILABLE);
        assertThat(source.asked).hasValue(1);
        stand.run(Duration.ofSeconds(61));
        assertThat(source.asked).hasValue(3);
        part.desk.configure(source);
        stand.parts.forEach(StripHarness.Part::step);
        assertThat(source.asked).hasValue(4);
        assertThat(part.lines).hasSizeLessThan(4);
    }

    @Test
    void aSwapWithASettingThatCannotBeUsedKeepsTheFormerOnes() {
        settings = Map.of("brightness", 20, "dither", false);
        part.desk.configure(source);
        stand.colors = number -> 0xFFFFFF;
        stand.run(SECOND);
        part.desk.withdraw(source, SECOND, () -> {});
        stand.parts.forEach(StripHarness.Part::step);
        FakeSource next = new FakeSource(() -> new FakeStrip(format, frame -> {})) {
            @Override
            public Map<String, ?> properties() {
                return Map.of("brightness", "bright");
            }
        };
        part.desk.offer(next);
        stand.run(SECOND);
        assertThat(next.newest().lastWire()).containsOnly(51);
        assertThat(part.state()).isEqualTo(State.DEGRADED);
    }

    @Test
    void p3EachInstanceIsClosedOnceWhateverFails(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        for (int sequence = 0; sequence < 10_000; sequence++) {
            StripHarness small = new StripHarness();
            FakeSource faulty = faulty(random);
            StripHarness.Part one = small.add("main", faulty);
            small.run(Duration.ofMillis(random.nextInt(300)));
            one.desk.endWith(random.nextBoolean() ? StripHost.ShutdownPattern.BLACK : StripHost.ShutdownPattern.HOLD);
            one.step();
            assertThat(one.strip.isFinished()).isTrue();
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
                // it works
            }
        }
    }

    /** Ten minutes of two strips on one bus, with random times on the wire. */
    @Test
    void h1aWritesOfTwoStripsOnOneBusNeverOverlap(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        SplittableRandom random = seed.random();
        List<long[]> writes = new ArrayList<>();
        Consumer<StripFrame> write = frame -> {
            long from = stand.clock.nanos();
            stand.clock.pass(random.nextLong(20 * MILLI));
            writes.add(new long[] {from, stand.clock.nanos()});
            if (random.nextInt(50) == 0) {
                throw new HardwareException("noise on the wire");
            }
        };
        StripFormat shared = StripFormat.of(3, ColorOrder.RGB, 1, 0).withBus("main");
        format = shared;
        behaviour = write;
        StripHarness.Part other = stand.add("other", new FakeSource(() -> new FakeStrip(shared, write)));
        stand.run(Duration.ofMinutes(10));
        for (int i = 1; i < writes.size(); i++) {
            assertThat(writes.get(i)[0]).as(seed.toString()).isGreaterThanOrEqualTo(writes.get(i - 1)[1]);
        }
        assertThat(part.desk.tally().counts(0).shown()).isGreaterThan(20_000);
        assertThat(other.desk.tally().counts(0).shown())
                .as("and each has its turn")
                .isGreaterThan(20_000);
    }

    private void assertClosedOnce() {
        List<FakeStrip> before = source.given.subList(0, source.given.size() - 1);
        assertThat(before).allMatch(strip -> strip.closed.get() == 1);
        assertThat(source.newest().closed.get()).isLessThanOrEqualTo(1);
    }
}
