// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check of the frame rate: less than 90 % of the frames of the last minute were on time. Keeps samples a second apart or more. */
@Component
public final class FrameRateHealth implements HealthCheck {

    private static final double LIMIT = 0.9;
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1);
    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    private final FrameMonitor monitor;
    private final LongSupplier clock;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Counters at an instant. */
    private record Sample(long time, long number, long skipped) {}

    @Activate
    public FrameRateHealth(@Reference FrameMonitor monitor) {
        this(monitor, System::nanoTime);
    }

    FrameRateHealth(FrameMonitor monitor, LongSupplier clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    @Override
    public synchronized List<HealthProblem> problems() {
        FrameStatus status = monitor.status();
        Sample newest = new Sample(clock.getAsLong(), status.number(), status.skipped());
        Sample oldest = oldest(newest);
        double share = share(oldest, newest);
        if (newest.time() - oldest.time() < WINDOW || share >= LIMIT) {
            return List.of();
        }
        return List.of(new HealthProblem(
                "frame-rate",
                "frame rate",
                String.format(Locale.ROOT, "Only %.0f %% of the frames of the last minute were on time", share * 100),
                "Reduce the load of the machine, the frame rate (fps of io.diuna.scheduler), or the pixels"));
    }

    /** Returns the newest sample that is a minute old, or else the oldest, and drops those before it. */
    private Sample oldest(Sample newest) {
        if (samples.isEmpty() || newest.time() - samples.getLast().time() >= PERIOD) {
            samples.addLast(newest);
        }
        Sample oldest = samples.removeFirst();
        while (!samples.isEmpty() && newest.time() - samples.getFirst().time() >= WINDOW) {
            oldest = samples.removeFirst();
        }
        samples.addFirst(oldest);
        return oldest;
    }

    private static double share(Sample oldest, Sample newest) {
        long frames = newest.number() - oldest.number();
        return frames == 0 ? 1 : 1 - (double) (newest.skipped() - oldest.skipped()) / frames;
    }
}
