// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.animation.Easing;
import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.NightLightStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Model of the night light: a fade in minutes. */
final class ModelNight implements NightLight {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ControlModel control;
    private @Nullable NightLightPlan plan;
    private double from;
    private double before;
    private Duration begin = Duration.ZERO;
    private Duration minuteEnd = Duration.ZERO;

    ModelNight(ControlModel control) {
        this.control = control;
    }

    /** Ends before a command that would change the master, as it is seen or as it is set. */
    void beforeMasterChange(UnaryOperator<Master> change) {
        Master set = control.light.master;
        if (!change.apply(present()).equals(present()) || !change.apply(set).equals(set)) {
            cancel();
        }
    }

    /** Returns the master as it is seen. */
    Master present() {
        return plan == null ? control.light.master : new Master(true, level(control.now.minus(begin)));
    }

    private double level(Duration at) {
        NightLightPlan running = Objects.requireNonNull(plan);
        double share = Math.min(1, (double) at.toNanos() / total().toNanos());
        return from + (running.brightness() - from) * share;
    }

    private Duration total() {
        return Duration.ofMinutes(Objects.requireNonNull(plan).minutes());
    }

    @Override
    public Optional<NightLightStatus> status() {
        return Optional.ofNullable(plan)
                .map(running ->
                        new NightLightStatus(running, begin.plus(total()).minus(control.now)));
    }

    @Override
    public NightLightStatus start(NightLightPlan wanted) {
        if (wanted.scene() != null && control.scenes.scene(wanted.scene()).isEmpty()) {
            throw ModelLibrary.refusal("scene");
        }
        before = plan == null ? control.light.master.brightness() : before;
        from = present().effective();
        plan = wanted;
        begin = control.now;
        fade();
        return status().orElseThrow();
    }

    private void fade() {
        Duration elapsed = control.now.minus(begin);
        Duration next = elapsed.plus(MINUTE).compareTo(total()) < 0 ? elapsed.plus(MINUTE) : total();
        minuteEnd = begin.plus(next);
        control.light.setMaster(
                new Master(true, level(next)),
                new Transition(Transition.Kind.CROSSFADE, next.minus(elapsed), Easing.LINEAR));
    }

    @Override
    public boolean cancel() {
        if (plan == null) {
            return false;
        }
        Master seen = present();
        plan = null;
        control.light.setMaster(seen, Transition.CUT);
        return true;
    }

    /** Goes on from the end of the running minute, as after a restart. */
    void resume() {
        if (plan != null) {
            begin = control.now.minus(minuteEnd.minus(begin));
            minuteEnd = control.now;
        }
    }

    void run() {
        NightLightPlan running = plan;
        if (running == null || control.now.compareTo(minuteEnd) < 0) {
            return;
        }
        if (control.now.minus(begin).compareTo(total()) < 0) {
            fade();
            return;
        }
        plan = null;
        control.light.setMaster(
                running.off() ? new Master(false, before) : new Master(true, running.brightness()), Transition.DEFAULT);
        if (running.scene() != null) {
            control.scenes.scene(running.scene()).ifPresent(scene -> {
                control.playlists.recalled();
                control.light.recall(scene.looks(), Transition.DEFAULT, false);
            });
        }
    }
}
