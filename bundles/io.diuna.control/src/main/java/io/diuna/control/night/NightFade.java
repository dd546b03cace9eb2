// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.night;

import io.diuna.api.animation.Easing;
import io.diuna.control.look.NightState;
import io.diuna.control.look.TimedWork;
import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.NightLightStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Fade of the master over minutes, as a chain of linear transitions of a minute: one change, one event and one save each.
 * {@link #status} is for any thread, all else for the control thread.
 */
public final class NightFade implements TimedWork {

    private static final Duration LEG = Duration.ofMinutes(1);

    private final NightMaster light;
    private final LongSupplier clock;
    private @Nullable NightState night;
    private long begin;
    private long legEnd;
    private volatile @Nullable End end;

    /** Status for {@link #status}, by whatever thread. */
    private record End(NightLightPlan plan, long at) {}

    /** @param clock nanoseconds of a monotonic clock */
    public NightFade(NightMaster light, LongSupplier clock) {
        this.light = light;
        this.clock = clock;
    }

    /** Returns what runs; any thread. */
    public Optional<NightLightStatus> status() {
        return Optional.ofNullable(end)
                .map(running -> new NightLightStatus(
                        running.plan(), Duration.ofNanos(Math.max(0, running.at() - clock.getAsLong()))));
    }

    /** Starts a fade from the present brightness, in the place of the one that runs. */
    public NightLightStatus start(NightLightPlan plan) {
        Master now = present();
        NightState running = night;
        double before = running == null ? now.brightness() : running.before();
        NightState started = new NightState(plan, now.effective(), before, Duration.ZERO);
        begin(started);
        fade(started, Duration.ZERO);
        return status().orElseThrow();
    }

    /** Goes on with the fade that ran before a restart. */
    public void resume(NightState saved) {
        begin(saved);
        legEnd = clock.getAsLong();
    }

    private void begin(NightState state) {
        night = state;
        begin = clock.getAsLong() - state.elapsed().toNanos();
        end = new End(state.plan(), begin + state.total().toNanos());
    }

    /** Ends the fade; the light stays as it is. Returns false if there is none. */
    public boolean cancel() {
        if (night == null) {
            return false;
        }
        finish(present(), Transition.CUT);
        return true;
    }

    @Override
    public void beforeMasterChange(UnaryOperator<Master> change) {
        Master now = present();
        Master next = light.master();
        if (night != null
                && !(change.apply(now).equals(now) && change.apply(next).equals(next))) {
            finish(now, Transition.CUT);
        }
    }

    @Override
    public long run() {
        NightState running = night;
        if (running == null) {
            return Long.MAX_VALUE;
        }
        if (clock.getAsLong() - legEnd >= 0) {
            Duration now = elapsed();
            if (now.compareTo(running.total()) < 0) {
                fade(running, now);
            } else {
                end(running);
            }
        }
        return night == null ? Long.MAX_VALUE : legEnd - clock.getAsLong();
    }

    /** Begins the next transition: from what is seen now to the brightness of a minute later. */
    private void fade(NightState running, Duration now) {
        Duration next = now.plus(LEG);
        Duration target = next.compareTo(running.total()) < 0 ? next : running.total();
        legEnd = begin + target.toNanos();
        Transition transition = new Transition(Transition.Kind.CROSSFADE, target.minus(now), Easing.LINEAR);
        light.set(new Master(true, running.level(target)), transition, running.at(target));
    }

    private void end(NightState running) {
        NightLightPlan plan = running.plan();
        finish(
                plan.off() ? new Master(false, running.before()) : new Master(true, plan.brightness()),
                Transition.DEFAULT);
        String scene = plan.scene();
        if (scene != null) {
            light.showScene(scene);
        }
    }

    private void finish(Master master, Transition transition) {
        night = null;
        end = null;
        light.set(master, transition, null);
    }

    /** Returns the master as it is seen now. */
    private Master present() {
        NightState running = night;
        return running == null ? light.master() : new Master(true, running.level(elapsed()));
    }

    private Duration elapsed() {
        return Duration.ofNanos(clock.getAsLong() - begin);
    }
}
