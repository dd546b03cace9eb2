// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.VirtualClock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SharedProcessorTest {

    private static final int FRAME = 11;
    private static final int RENDER = 12;
    private static final int STRIP = 13;
    private static final Map<Integer, Integer> ALL = Map.of(FRAME, 2, RENDER, 2, STRIP, 2);

    private final FrameThreads threads = new FrameThreads();
    private final FakeProcessors processors = new FakeProcessors();
    private final VirtualClock clock = new VirtualClock(5);
    private boolean quick = true;
    private boolean spare;
    private final SharedProcessor shared = new SharedProcessor(threads, () -> processors, () -> quick, clock);

    SharedProcessorTest() {
        threads.addFrameThread(FRAME);
        threads.add(RENDER, () -> !spare);
        threads.add(STRIP, () -> true);
    }

    private void pass(long millis) {
        clock.pass(TimeUnit.MILLISECONDS.toNanos(millis));
        shared.check();
    }

    /** Two readings: of the first the threads before are not known. */
    private void settle() {
        pass(2_000);
        pass(2_000);
    }

    @Test
    void aLightShowSharesTheProcessorOfTheFrameThread() {
        shared.check();
        assertThat(processors.bound).as("before the load is known").isEmpty();
        settle();
        assertThat(processors.bound).isEqualTo(ALL);
    }

    @Test
    void aSlowAnimationIsJudgedByWhatItNeeds() {
        settle();
        quick = false;
        processors.ran(RENDER, 200, 0);
        pass(1_000);
        assertThat(processors.bound).as("it sleeps, or the machine stood still").isEqualTo(ALL);
        processors.ran(RENDER, 400, 0);
        pass(999);
        assertThat(processors.bound).isEqualTo(ALL);
        pass(1);
        assertThat(processors.bound).isEmpty();
    }

    @Test
    void threadsThatNeedMuchTimeAreReleasedForAMinute() {
        settle();
        processors.ran(FRAME, 200, 0);
        processors.ran(STRIP, 250, 0); // 22.5 %: bound ones stay, others would not be
        pass(2_000);
        assertThat(processors.bound).isEqualTo(ALL);
        processors.ran(STRIP, 600, 0);
        pass(2_000);
        assertThat(processors.bound).isEmpty();
        pass(59_000);
        assertThat(processors.bound).isEmpty();
        pass(2_000);
        assertThat(processors.bound).isEqualTo(ALL);
    }

    @Test
    void threadsThatAreBoundForAMinuteAreReadEveryFiveSeconds() {
        settle();
        for (int second = 0; second < 60; second += 2) {
            pass(2_000);
        }
        pass(5_000);
        int before = processors.readings;
        pass(2_000);
        pass(2_000);
        assertThat(processors.readings).isEqualTo(before);
        pass(1_000);
        assertThat(processors.readings).isEqualTo(before + ALL.size());
        quick = false;
        pass(1_000);
        assertThat(processors.readings).as("an animation is slow").isEqualTo(before + 2 * ALL.size());
    }

    @Test
    void threadsThatNeedMuchTimeAreNotBound() {
        pass(2_000);
        processors.ran(RENDER, 450, 0);
        pass(2_000);
        processors.ran(RENDER, 450, 0);
        pass(2_000);
        assertThat(processors.bound).isEmpty();
    }

    @Test
    void aFrameThreadThatWaitsForTheProcessorReleasesAll() {
        settle();
        processors.ran(RENDER, 0, 500); // waits for the frame thread by design
        processors.ran(FRAME, 0, 15);
        pass(2_000);
        assertThat(processors.bound).isEqualTo(ALL);
        processors.ran(FRAME, 0, 25);
        pass(2_000);
        assertThat(processors.bound).isEmpty();
    }

    @Test
    void threadsThatComeAreBoundAndThoseThatGoOrWaitAreReleased() {
        settle();
        threads.add(14, () -> true);
        pass(2_000);
        assertThat(processors.bound).containsEntry(14, 2).hasSize(4);
        threads.remove(STRIP);
        spare = true;
        pass(2_000);
        assertThat(processors.bound).containsOnlyKeys(FRAME, 14);
    }

    @Test
    void threadsThatBoundThreadsStartedAreReleasedAfterAMinute() {
        settle();
        processors.bind(99, 2); // inherited
        for (int second = 0; second < 64; second += 2) {
            pass(2_000);
        }
        assertThat(processors.bound).isEqualTo(ALL);
    }

    @Test
    void switchedOffOrClosedItReleasesAll() {
        settle();
        shared.setEnabled(false);
        pass(1);
        assertThat(processors.bound).isEmpty();
        shared.setEnabled(true);
        settle();
        shared.close();
        assertThat(processors.bound).isEmpty();
    }

    @Test
    void nothingIsBoundToTheOnlyProcessorOrToOneThatIsNotKnown() {
        processors.count = 1;
        settle();
        assertThat(processors.bound).isEmpty();
        processors.count = 4;
        processors.last = -1;
        settle();
        assertThat(processors.bound).isEmpty();
    }
}
