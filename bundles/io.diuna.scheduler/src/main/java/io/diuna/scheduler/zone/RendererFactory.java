// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.DiunaException;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.Parameter;
import io.diuna.api.color.Palette;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.JobCancelledException;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.measure.RenderTimes;
import io.diuna.scheduler.render.ColorTween;
import io.diuna.scheduler.render.LineGeometry;
import io.diuna.scheduler.render.ParameterValues;
import io.diuna.scheduler.render.RenderStats;
import io.diuna.scheduler.render.ShowShare;
import io.diuna.scheduler.render.ZoneRenderer;
import io.diuna.scheduler.render.ZoneStage;
import io.diuna.scheduler.render.ZoneTime;
import io.diuna.scheduler.signal.SignalRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Factory of renderers, shared by all zones: creates and warms them up on the plugin thread. Thread-safe. */
public final class RendererFactory {

    private static final long LIMIT_MILLIS = 6_000;
    private static final int TRIAL_PIXELS = 60;
    private static final int TRIAL_COLOR = 0xFF8800;

    private final Clock clock;
    private final AnimationRegistry registry;
    private final SignalRegistry signals;
    private final Quarantine quarantine;
    private final TimeLimitedExecutor executor;
    private final LongSupplier periodNanos;
    private final RenderTimes renderTimes;
    private final DoubleSupplier pauseShare;

    /**
     * @param registry the animations to choose from
     * @param signals the signals that renderers may follow
     * @param quarantine the animations that are not asked for renderers
     * @param executor runs the plugins' code
     * @param periodNanos the length of a frame in nanoseconds; asked for at each creation, since the rate may change
     * @param renderTimes receives the statistics of the renderers
     * @param pauseShare returns the share of the time for which garbage collections stop all threads, 0 to 1
     */
    public RendererFactory(
            Clock clock,
            AnimationRegistry registry,
            SignalRegistry signals,
            Quarantine quarantine,
            TimeLimitedExecutor executor,
            LongSupplier periodNanos,
            RenderTimes renderTimes,
            DoubleSupplier pauseShare) {
        this.clock = clock;
        this.registry = registry;
        this.signals = signals;
        this.quarantine = quarantine;
        this.executor = executor;
        this.periodNanos = periodNanos;
        this.renderTimes = renderTimes;
        this.pauseShare = pauseShare;
    }

    Clock clock() {
        return clock;
    }

    AnimationRegistry registry() {
        return registry;
    }

    SignalRegistry signals() {
        return signals;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    long periodNanos() {
        return periodNanos.getAsLong();
    }

    double pauseShare() {
        return pauseShare.getAsDouble();
    }

    /** Durations of {@code render}, by zone and animation. */
    public RenderTimes renderTimes() {
        return renderTimes;
    }

    /** Drops the metrics of animations that have gone. */
    void dropMetricsOfMissingAnimations() {
        renderTimes.retain(key -> registry.provides(key.plugin(), key.version(), key.animation()));
    }

    /** Drops the metrics of a zone that has gone. */
    void dropMetricsOf(String zone) {
        renderTimes.retain(key -> !key.zone().equals(zone));
    }

    /**
     * Creates a renderer. Returns at once.
     *
     * @param zone the id of the zone
     * @param entry the animation
     * @param stages creates a stage; called on the plugin thread, twice where the animation is not warm yet
     * @param done callback with either the renderer or the failure, on the plugin thread or the one that found it stuck
     */
    void create(
            String zone,
            AnimationEntry entry,
            Supplier<ZoneStage> stages,
            BiConsumer<@Nullable ZoneRenderer, @Nullable Throwable> done) {
        RendererWarmUp warmUp = new RendererWarmUp(zone, entry, stages, clock, periodNanos(), stats(zone, entry));
        var unused = executor.submit(
                        entry.plugin().name(),
                        failureText(entry),
                        LIMIT_MILLIS,
                        () -> createUnlessQuarantined(entry, warmUp))
                .whenComplete(done);
    }

    /**
     * Warms up an animation on a line of {@value #TRIAL_PIXELS} pixels with default values, so that a fault is known before
     * a zone plays it. The fault is noted in the entry, a hang in the quarantine. Blocks for up to 6 s after the jobs that
     * wait.
     */
    public void tryOut(AnimationEntry entry) {
        if (quarantine.reason(entry.plugin(), entry.id()) != null) {
            return;
        }
        RendererWarmUp warmUp =
                new RendererWarmUp("", entry, () -> trialStage(entry), clock, periodNanos(), new RenderStats());
        try {
            executor.call(entry.plugin().name(), failureText(entry), LIMIT_MILLIS, warmUp::warmUp);
        } catch (JobCancelledException e) {
            return; // nothing is known yet
        } catch (StuckException e) {
            quarantine.put(entry, String.valueOf(e.getMessage()));
        } catch (DiunaException e) {
            entry.setFault(String.valueOf(e.getMessage()));
        }
    }

    private ZoneStage trialStage(AnimationEntry entry) {
        List<Parameter<?>> parameters = entry.description().parameters();
        ColorTween color = ColorTween.still(TRIAL_COLOR);
        ParameterValues values =
                new ParameterValues(parameters, Map.of(), Palette.of("", "", List.of(TRIAL_COLOR)), color);
        return new ZoneStage(
                entry.id(),
                new LineGeometry(TRIAL_PIXELS),
                new ZoneTime(clock.nanos()),
                0,
                values,
                signals,
                new ShowShare());
    }

    private static String failureText(AnimationEntry entry) {
        return "animation '" + entry.id() + "' did not initialise";
    }

    /** Checks the quarantine when the job runs: the plugin may have hung for another zone since, at the cost of a thread. */
    private ZoneRenderer createUnlessQuarantined(AnimationEntry entry, RendererWarmUp warmUp) {
        String quarantined = quarantine.reason(entry.plugin(), entry.id());
        if (quarantined != null) {
            throw new AnimationException(quarantined);
        }
        return warmUp.call();
    }

    private RenderStats stats(String zone, AnimationEntry entry) {
        PluginId plugin = entry.plugin();
        return renderTimes.of(new RenderTimes.Key(zone, entry.id(), plugin.name(), plugin.version()));
    }
}
