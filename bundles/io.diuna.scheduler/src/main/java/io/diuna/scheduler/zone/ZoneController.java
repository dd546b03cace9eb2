// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.frame.ZonePlayback.State;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.JobCancelledException;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.jfr.JfrEvents;
import io.diuna.scheduler.jfr.TakeOverEvent;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.PixelRegion;
import io.diuna.scheduler.mix.ZoneMix;
import io.diuna.scheduler.render.ShowShare;
import io.diuna.scheduler.render.ZoneRenderer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Controller of one zone: compares the requested look with the animations that are registered and with the state of the
 * present renderer, and moves the zone's {@link ZoneStateMachine state} and {@link ZonePicture picture}. Not thread-safe:
 * guarded by the lock of {@link ZoneManager}.
 */
final class ZoneController {

    private final ZonePlacement placement;
    private final RendererFactory factory;
    private final RendererListener listener;
    private final StageInputs inputs;
    private final ZonePicture picture;
    private final ZoneStateMachine machine;
    private final GracePeriod grace;
    private final RetryPolicy retries;
    private final CostSupervisor costs = new CostSupervisor();

    /** Animation whose renderer is being created; null when none is. */
    private @Nullable AnimationEntry pending;

    /** Transition by which the pending renderer will enter. */
    private Transition entrance = ZonePicture.SLOW;

    /** Callback for the outcome of a requested renderer. */
    interface RendererListener {

        /** Called on the plugin thread, or on the thread that found the creation stuck. */
        void finished(
                ZoneController zone,
                AnimationEntry entry,
                @Nullable ZoneRenderer renderer,
                @Nullable Throwable failure);
    }

    ZoneController(ZoneLayout layout, RendererFactory factory, long graceNanos, RendererListener listener) {
        long now = factory.clock().nanos();
        placement = new ZonePlacement(layout);
        this.factory = factory;
        this.listener = listener;
        inputs = new StageInputs(now);
        picture = new ZonePicture(layout.length());
        machine = new ZoneStateMachine();
        grace = new GracePeriod(graceNanos, now);
        retries = new RetryPolicy(layout.id());
    }

    /**
     * Takes over from the controller of an earlier layout, which must not be used any more: look, time, phases and state
     * continue, and its picture is stretched until this one has a first picture. {@link #resume} must be called next.
     */
    ZoneController(ZoneLayout layout, ZoneController before) {
        placement = new ZonePlacement(layout);
        factory = before.factory;
        listener = before.listener;
        inputs = before.inputs;
        picture = new ZonePicture(layout.length(), before.picture);
        machine = before.machine;
        grace = before.grace;
        retries = before.retries;
    }

    /** Returns the zone's place in the show. */
    ShowShare share() {
        return inputs.share();
    }

    ZoneLayout layout() {
        return placement.layout();
    }

    /** Replaces the layout if renderers see no difference. Returns false if they must be re-created. */
    boolean moveTo(ZoneLayout next) {
        return placement.moveTo(next);
    }

    /** The regions of these canvases, by strip id, that show the zone. */
    PixelRegion[] regions(Map<String, Canvas> canvases) {
        return placement.regions(canvases);
    }

    /** Continues after a take-over. */
    void resume(long now) {
        reconcile(Transition.DEFAULT, now);
    }

    ZoneMix mix() {
        return picture.mix();
    }

    /** The renderers to call each frame: the present one, and those that are still fading out. */
    List<ZoneRenderer> live() {
        return picture.live();
    }

    ZonePlayback playback() {
        RunningAnimation running = picture.running();
        boolean plays = running != null && running.isHealthy() && running.hasId(String.valueOf(inputs.animation()));
        List<String> waitingFor =
                running != null && plays ? running.renderer().stage().missingSignals() : List.of();
        return new ZonePlayback(layout(), machine.state(), machine.reason(), waitingFor);
    }

    /** Returns why the zone does not show an animation of this plugin as it should; null if it does, or shows none. */
    @Nullable
    String problem(String plugin) {
        String wanted = inputs.animation();
        AnimationEntry entry = wanted == null ? null : factory.registry().entry(wanted);
        boolean concerned = entry != null && entry.plugin().name().equals(plugin);
        return concerned && (machine.state() == State.FAILED || machine.state() == State.PLAYING)
                ? machine.reason()
                : null;
    }

    /** Requests a look. */
    void setLook(RequestedLook next, long now) {
        String animation = next.look().animation();
        boolean isOther = !Objects.equals(animation, inputs.animation());
        if (animation == null || isOther) {
            retries.reset();
        }
        if (pending == null || isOther || next.named().contains(LookProperty.ANIMATION)) {
            entrance = picture.entrance(next.transition());
        }
        boolean namesPicture = next.named().contains(animation == null ? LookProperty.COLOR : LookProperty.ANIMATION);
        picture.dim(next.look().on(), next.levelWhenOn(), next.transition(), next.named());
        boolean isShown =
                inputs.isSet() && !isOther && (animation != null || next.look().color() == inputs.color());
        inputs.setLook(next, now, picture.isDark());
        if (isShown && namesPicture) {
            picture.showAgain(next.transition());
        }
        reconcile(next.transition(), now);
    }

    /** Presses a trigger of the requested animation; it is counted even while no renderer runs. */
    void press(String trigger) {
        String animation = inputs.animation();
        RunningAnimation running = picture.running();
        if (animation != null) {
            inputs.press(animation, trigger);
            if (running != null && running.hasId(animation)) {
                running.renderer().stage().set(inputs.values(running.entry()));
            }
        }
    }

    /** Reacts to an animation that was added, removed or re-enabled. */
    void animationsChanged(long now) {
        reconcile(Transition.DEFAULT, now);
    }

    /** Handles what depends on time alone; called about once a second. */
    void tick(long now) {
        RunningAnimation running = picture.running();
        if (machine.state() == State.PLAYING && running != null) {
            supervise(running, now);
        } else if (machine.state() != State.STATIC) {
            reconcile(ZonePicture.SLOW, now);
        }
        picture.dropFinished();
    }

    /** Takes over a requested renderer; ignored when it is no longer wanted. */
    void rendererReady(AnimationEntry entry, ZoneRenderer renderer, long now) {
        if (pending != entry) {
            return;
        }
        pending = null;
        renderer.stage().set(inputs.values(entry));
        picture.showRenderer(new RunningAnimation(entry, renderer), entrance);
        machine.toPlaying();
        PluginId plugin = entry.plugin();
        JfrEvents.commit(() -> new TakeOverEvent(layout().id(), entry.id(), plugin.name(), plugin.version()));
    }

    /** Handles a requested renderer that could not be created; ignored when it is no longer wanted. */
    void rendererFailed(AnimationEntry entry, @Nullable Throwable failure, long now) {
        if (pending != entry) {
            return;
        }
        pending = null;
        if (failure instanceof JobCancelledException) {
            return; // nothing ran, so nothing is to be blamed: the next tick requests it again
        }
        if (isQuarantined(entry)) { // for its behaviour on another zone
            reconcile(ZonePicture.SLOW, now);
        } else {
            fail(entry, failure, now);
        }
    }

    /** Looks after a renderer that feeds the zone. */
    private void supervise(RunningAnimation running, long now) {
        AnimationEntry entry = running.entry();
        if (!running.isHealthy() && pending == null) { // while a successor is created, the last picture stays
            fail(entry, running.renderer().failure(), now);
        } else {
            machine.setWarning(costs.check(running, factory, now));
            if (isQuarantined(entry) || (picture.isOutdated() && pending == null)) {
                reconcile(ZonePicture.SLOW, now);
            }
        }
    }

    /** Moves the zone towards the requested look. */
    private void reconcile(Transition transition, long now) {
        String wanted = inputs.animation();
        AnimationEntry entry = wanted == null ? null : factory.registry().entry(wanted);
        if (entry != pending) {
            pending = null;
        }
        if (wanted == null) {
            if (inputs.isSet()) {
                showColor(transition);
                machine.toStatic();
            }
        } else if (entry == null) {
            waitForPlugin(wanted, transition, now);
        } else {
            grace.stop();
            play(entry, transition, now);
        }
    }

    private void play(AnimationEntry entry, Transition transition, long now) {
        retries.resetIfUpdated(entry.plugin());
        String quarantined = factory.quarantine().reason(entry.plugin(), entry.id());
        if (quarantined != null) {
            showColor(transition);
            machine.toQuarantined(quarantined);
            return;
        }
        RunningAnimation running = picture.running();
        if (running != null && running.entry() == entry && running.isHealthy()) {
            running.renderer().stage().set(inputs.values(entry));
            if (!picture.isOutdated()) {
                picture.showDim();
                machine.toPlaying();
                return;
            }
        }
        replaceRenderer(entry, transition, now);
    }

    /**
     * Requests a renderer, unless one is pending or a retry is not due yet; keeps the picture until it is ready. A zone that
     * is dark stays so until then: its light would show the picture before.
     */
    private void replaceRenderer(AnimationEntry entry, Transition transition, long now) {
        RunningAnimation running = picture.running();
        if (picture.isDark() && retries.isClear()) {
            costs.forget();
        } else if (running == null && picture.isLit()) {
            showColor(transition);
        } else {
            picture.showDim();
        }
        if (running != null && running.hasId(entry.id()) && running.isHealthy()) {
            machine.toPlaying(); // by the predecessor
        } else if (retries.isClear()) {
            machine.toStarting();
        }
        if (pending == null && retries.isDue(now)) {
            pending = entry;
            entrance = picture.entrance(transition);
            String zone = layout().id();
            factory.create(
                    zone,
                    entry,
                    () -> inputs.stage(entry, zone, placement.geometry(), factory.signals()),
                    (renderer, failure) -> listener.finished(this, entry, renderer, failure));
        }
    }

    /** Keeps the picture of an animation whose plugin has gone, until the grace period ends. */
    private void waitForPlugin(String wanted, Transition transition, long now) {
        RunningAnimation running = picture.running();
        boolean predecessor = running != null && running.hasId(wanted);
        grace.begin(now);
        if (grace.isOver(now) || (picture.isLit() && !predecessor)) {
            showColor(machine.state() == State.RELOADING ? ZonePicture.SLOW : transition);
            machine.toFailed("No plugin provides animation '" + wanted + "'; install it, or choose another animation");
        } else if (running != null && predecessor) {
            picture.showDim();
            machine.toReloading("The plugin of animation '" + wanted + "' is gone; "
                    + (running.isHealthy()
                            ? "its renderer keeps rendering until the grace period ends"
                            : "its last picture stays until the grace period ends"));
        }
    }

    private void fail(AnimationEntry entry, @Nullable Throwable failure, long now) {
        String reason = retries.recordFailure(entry, failure, now);
        showColor(ZonePicture.SLOW);
        if (retries.isExhausted()) {
            factory.quarantine().put(entry, reason);
            retries.reset();
            machine.toQuarantined(reason);
        } else {
            machine.toFailed(reason);
        }
    }

    private void showColor(Transition transition) {
        costs.forget();
        picture.showColor(inputs.color(), transition);
    }

    private boolean isQuarantined(AnimationEntry entry) {
        return factory.quarantine().reason(entry.plugin(), entry.id()) != null;
    }
}
