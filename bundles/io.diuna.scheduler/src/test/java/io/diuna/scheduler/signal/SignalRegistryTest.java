// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.signal.Signal;
import io.diuna.platform.signal.Oscillator;
import io.diuna.platform.signal.SignalStatus;
import io.diuna.scheduler.base.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignalRegistryTest {

    private static final long SECOND = 1_000_000_000L;

    private final VirtualClock clock = new VirtualClock(5_000);
    private final SignalRegistry registry = new SignalRegistry(clock);
    private final Signal low = Signal.of("audio.bass", "Low");
    private final Signal high = Signal.of("audio.bass", "High");
    private final SignalInput reader = registry.follow("audio.bass");

    @Test
    void ofTwoSignalsTheHigherRankingWinsAndThenTheOlder() {
        Runnable young = TestSignals.declare(registry, 5, 9, high);
        assertThat(status("audio.bass").label()).isEqualTo("High");
        Runnable old = TestSignals.declare(registry, 5, 3, low);
        assertThat(status("audio.bass").label()).isEqualTo("Low");
        old.run();
        assertThat(status("audio.bass").label()).isEqualTo("High");
        TestSignals.declare(registry, 4, 1, low);
        assertThat(status("audio.bass").label()).isEqualTo("High");
        young.run();
        assertThat(status("audio.bass").label()).isEqualTo("Low");
    }

    @Test
    void aReaderFollowsTheSuccessorWhenTheSourceGoes() {
        Runnable better = TestSignals.declare(registry, 1, 1, high);
        TestSignals.declare(registry, 0, 2, low);
        high.publish(0.75);
        low.publish(0.25);
        assertThat(frame()).isEqualTo(0.75);
        better.run();
        assertThat(frame()).isEqualTo(0.25);
    }

    @Test
    void aReaderRestsBeforeTheFirstValueAndWhenTheSourceIsGone() {
        assertThat(frame()).isZero();
        assertThat(reader.isLive()).isFalse();
        assertThat(registry.isDeclared("audio.bass")).isFalse();

        Signal pan = Signal.of("audio.bass", "Pan").withRange(-10, 30).withRest(0);
        Runnable source = TestSignals.declare(registry, pan);
        assertThat(registry.isDeclared("audio.bass")).isTrue();
        assertThat(frame()).isZero();
        assertThat(reader.share()).isEqualTo(0.25);
        assertThat(reader.isLive()).isFalse();
        pan.publish(20);
        assertThat(frame()).isEqualTo(20);
        assertThat(reader.share()).isEqualTo(0.75);
        assertThat(reader.isLive()).isTrue();
        source.run();
        assertThat(frame()).isZero();
        assertThat(reader.share()).isEqualTo(0.25);
        assertThat(reader.isLive()).isFalse();
    }

    @Test
    void aValueThatIsTooOldRestsUntilTheNext() {
        Signal brief = Signal.of("audio.bass", "Bass").withTimeout(Duration.ofSeconds(2));
        TestSignals.declare(registry, brief);
        brief.publish(1);
        assertThat(frame()).isEqualTo(1);
        clock.pass(2 * SECOND);
        assertThat(frame()).isEqualTo(1);
        clock.pass(1);
        assertThat(frame()).isZero();
        assertThat(reader.isLive()).isFalse();
        brief.publish(1);
        assertThat(frame()).isEqualTo(1);
        TestSignals.declare(registry, 0, 7, Signal.of("other", "Other"));
        clock.pass(2 * SECOND + 1);
        assertThat(frame())
                .as("a change of other signals makes no value younger")
                .isZero();
    }

    @Test
    void theCatalogueSaysWhatIsLive() {
        Signal brief = Signal.of("audio.bass", "Bass")
                .withRange(0, 50)
                .withUnit("dB")
                .withRest(5)
                .withTimeout(Duration.ofSeconds(2));
        TestSignals.declare(registry, brief);
        SignalStatus resting = new SignalStatus("audio.bass", "Bass", "dB", 0, 50, 5, 5, false, "org.source1");
        assertThat(status("audio.bass")).isEqualTo(resting);
        brief.publish(70);
        registry.watch();
        clock.pass(SECOND);
        assertThat(status("audio.bass"))
                .isEqualTo(new SignalStatus("audio.bass", "Bass", "dB", 0, 50, 5, 50, true, "org.source1"));
        clock.pass(SECOND + 1);
        assertThat(status("audio.bass")).isEqualTo(resting);
        assertThat(registry.signals())
                .extracting(SignalStatus::id)
                .isSorted()
                .containsAll(Oscillator.ids())
                .contains("audio.bass");
    }

    @Test
    void aTimeoutMayBeOfAnyLength() {
        Signal eternal = Signal.of("audio.bass", "Bass").withTimeout(Duration.ofSeconds(Long.MAX_VALUE));
        TestSignals.declare(registry, eternal);
        eternal.publish(1);
        assertThat(frame()).isEqualTo(1);
    }

    @Test
    void refusesAnIdThatNoSignalCanHave() {
        assertThatThrownBy(() -> registry.follow("Audio Bass"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Audio Bass'");
    }

    private double frame() {
        reader.advance(clock.nanos(), 0);
        return reader.value();
    }

    private SignalStatus status(String id) {
        return registry.signals().stream()
                .filter(signal -> signal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
