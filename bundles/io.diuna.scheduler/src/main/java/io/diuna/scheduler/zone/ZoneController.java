// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.jfr.JfrEvents;
import io.diuna.scheduler.jfr.TakeOverEvent;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.PixelRegion;
import io.diuna.scheduler.mix.PixelSource;
import io.diuna.scheduler.mix.ZoneMix;
import io.diuna.scheduler.mix.ZoneTarget;
import io.diuna.scheduler.render.ColorTween;
import io.diuna.scheduler.render.ParameterValues;
import io.diuna.scheduler.render.ZoneRenderer;
import io.diuna.scheduler.render.ZoneStage;
import io.diuna.scheduler.render.ZoneTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What one zone plays, and why. Brings together what it should play, which animations are there, and how its present
 * one does. Not for several threads: {@link ZoneManager} guards it.
 */
final class ZoneController {

    /** No packed colour is this one. */
    private static final int NO_COLOR = -1;

    /** To the static colour and back from it, when nobody asked for it. */
    private static final Transition SLOW =
            new Transition(Transition.Kind.CROSSFADE, Duration.ofSeconds(1), Transition.DEFAULT.easing());

    private final ZonePlacement site;
    private final RendererFactory workshop;
    private final Made made;
    private final ZoneTime time;
    private final ZoneMix mix;
    private final List<ZoneRenderer> live = new ArrayList<>();
    private final RetryPolicy failures;
    private final SlownessDetector pace = new SlownessDetector();

    private RequestedLook wish = RequestedLook.NONE;
    private boolean wished;
    private ColorTween color = ColorTween.still(0);
    private @Nullable ZoneRenderer current;
    private @Nullable AnimationEntry currentEntry;
    private @Nullable AnimationEntry preparing;
    private int stillColor;
    private boolean outgrown;
    private Transition entrance = SLOW;
    private boolean lit;
    private boolean waiting = true;
    private long graceEnd;
    private ZonePlayback.State state = ZonePlayback.State.STARTING;
    private @Nullable String reason;

    /** Tells the director that a performance was made, or could not be. */
    interface Made {
        void accept(
                ZoneController part, AnimationEntry entry, @Nullable ZoneRenderer made, @Nullable Throwable failure);
    }

    ZoneController(ZoneLayout layout, RendererFactory workshop, Made made) {
        site = new ZonePlacement(layout);
        this.workshop = workshop;
        this.made = made;
        long now = workshop.clock().nanos();
        time = new ZoneTime(now);
        mix = new ZoneMix(layout.length(), new ZoneTarget(PixelSource.of(0, layout.length()), 0, Transition.CUT));
        failures = new RetryPolicy();
        graceEnd = now + workshop.graceNanos();
    }

    /**
     * Takes over from a part whose layout was another: what that shows is stretched and lives on until this one has a first
     * picture; look, time and phases go on. It must {@link #resume} next.
     */
    ZoneController(ZoneLayout layout, ZoneController before) {
        site = new ZonePlacement(layout);
        workshop = before.workshop;
        made = before.made;
        time = before.time;
        mix = new ZoneMix(layout.length(), before.mix);
        live.addAll(before.live);
        failures = before.failures;
        wish = before.wish;
        wished = before.wished;
        color = before.color;
        current = before.current;
        currentEntry = before.currentEntry;
        stillColor = NO_COLOR;
        outgrown = true;
        lit = before.lit;
        waiting = before.waiting;
        graceEnd = before.graceEnd;
        state = before.state;
        reason = before.reason;
    }

    ZoneLayout layout() {
        return site.layout();
    }

    /** Takes a layout in which renderers see no difference; false when they would. */
    boolean relayout(ZoneLayout next) {
        return site.move(next);
    }

    /** Where its pixels go. */
    PixelRegion[] areas(Map<String, Canvas> canvases) {
        return site.areas(canvases);
    }

    /** Goes on after a take-over. */
    void resume(long now) {
        reconcile(Transition.DEFAULT, now);
    }

    ZoneMix mix() {
        return mix;
    }

    /** The performances that are to be drawn: the present one, and those that are still on their way out. */
    List<ZoneRenderer> live() {
        return live;
    }

    ZonePlayback playback() {
        return new ZonePlayback(layout(), state, reason);
    }

    /** Somebody wants another look. */
    void setLook(RequestedLook next, long now) {
        if (next.look().animation() == null
                || !next.look().animation().equals(wish.look().animation())) {
            failures.forget();
        }
        entrance = lit ? next.transition() : SLOW;
        color = wished
                ? color.to(next.look().color(), now, next.transition())
                : ColorTween.still(next.look().color());
        wish = next;
        wished = true;
        reconcile(next.transition(), now);
    }

    /** An animation came, went or was released. */
    void animationsChanged(long now) {
        reconcile(Transition.DEFAULT, now);
    }

    /** A few times a second: what time alone changes. */
    void tick(long now) {
        ZoneRenderer playing = current;
        AnimationEntry entry = currentEntry;
        if (state == ZonePlayback.State.PLAYING && playing != null && entry != null) {
            Throwable failure = playing.failure();
            if (failure != null && preparing == null) { // while a successor is made, the last picture is held
                failed(entry, failure, now);
            } else if (workshop.quarantine().reason(entry.plugin()) != null // by what it did on another zone
                    || (outgrown && preparing == null)) {
                reconcile(SLOW, now);
            } else {
                reason = pace.verdict(entry, playing, workshop.period().getAsLong(), now);
            }
        } else if (state != ZonePlayback.State.STATIC) {
            reconcile(SLOW, now);
        }
        if (mix.arrived()) {
            live.removeIf(performance -> performance != current);
        }
    }

    /** A performance was made, or could not be. */
    void made(AnimationEntry entry, @Nullable ZoneRenderer performance, @Nullable Throwable failure, long now) {
        if (preparing != entry) {
            return;
        }
        preparing = null;
        if (performance == null) {
            if (workshop.quarantine().reason(entry.plugin()) != null) { // by what it did on another zone
                reconcile(SLOW, now);
            } else {
                failed(entry, failure, now);
            }
            return;
        }
        performance.stage().set(settings(entry), now);
        live.add(performance);
        while (live.size() > ZoneMix.DEPTH + 1) {
            live.remove(0); // the mix has let go of it
        }
        current = performance;
        currentEntry = entry;
        outgrown = false;
        lit = true;
        mix.aim(new ZoneTarget(PixelSource.of(performance.pictures()), wish.level(), entrance));
        become(ZonePlayback.State.PLAYING, null);
        PluginId plugin = entry.plugin();
        JfrEvents.commit(() -> new TakeOverEvent(layout().id(), entry.id(), plugin.name(), plugin.version()));
    }

    private void reconcile(Transition transition, long now) {
        String wanted = wish.look().animation();
        AnimationEntry entry = wanted == null ? null : workshop.registry().entry(wanted);
        if (entry != preparing) {
            preparing = null;
        }
        if (wanted == null) {
            if (wished) {
                still(ZonePlayback.State.STATIC, null, transition);
            }
        } else if (entry == null) {
            waitForPlugin(wanted, transition, now);
        } else {
            waiting = false;
            play(entry, transition, now);
        }
    }

    private void play(AnimationEntry entry, Transition transition, long now) {
        failures.judge(entry.plugin());
        String quarantined = workshop.quarantine().reason(entry.plugin());
        if (quarantined != null) {
            still(ZonePlayback.State.QUARANTINED, quarantined, transition);
            return;
        }
        ZoneRenderer playing = current;
        if (playing != null && currentEntry == entry && playing.failure() == null) {
            playing.stage().set(settings(entry), now);
            if (!outgrown) {
                level(transition);
                become(ZonePlayback.State.PLAYING, null);
                return;
            }
        }
        if (playing == null && lit) {
            recolor(transition);
        } else {
            level(transition);
        }
        boolean successor = playing != null && playing.animation().equals(entry.id()) && playing.failure() == null;
        if (successor) {
            become(ZonePlayback.State.PLAYING, null);
        } else if (failures.none()) {
            become(ZonePlayback.State.STARTING, null);
        }
        if (preparing == null && failures.mayTry(now)) {
            preparing = entry;
            entrance = lit ? transition : SLOW;
            BiConsumer<@Nullable ZoneRenderer, @Nullable Throwable> done =
                    (performance, failure) -> made.accept(this, entry, performance, failure);
            workshop.prepare(layout().id(), entry, () -> stage(entry), done);
        }
    }

    private void waitForPlugin(String wanted, Transition transition, long now) {
        ZoneRenderer playing = current;
        boolean playsOn = playing != null && playing.animation().equals(wanted);
        boolean draws = playing != null && playing.failure() == null;
        if (!waiting) {
            waiting = true;
            graceEnd = now + workshop.graceNanos();
        }
        if (now - graceEnd >= 0 || (lit && !playsOn)) {
            String why = "No plugin brings animation '" + wanted + "' now; install it, or choose another animation";
            still(ZonePlayback.State.FAILED, why, state == ZonePlayback.State.RELOADING ? SLOW : transition);
        } else if (playsOn) {
            level(transition);
            become(
                    ZonePlayback.State.RELOADING,
                    draws
                            ? "The plugin of animation '" + wanted + "' is gone; it plays on for a moment"
                            : "The plugin of animation '" + wanted
                                    + "' is gone; its last picture is held for a moment");
        }
    }

    private void failed(AnimationEntry entry, @Nullable Throwable failure, long now) {
        String words = failures.note(entry, failure, now);
        if (failures.tooMany()) {
            workshop.quarantine().put(entry.plugin(), Quarantine.Step.RENDER, words);
            failures.forget();
            still(ZonePlayback.State.QUARANTINED, words, SLOW);
        } else {
            still(ZonePlayback.State.FAILED, words, SLOW);
        }
    }

    /** Shows the static colour. */
    private void still(ZonePlayback.State newState, @Nullable String why, Transition transition) {
        recolor(lit ? transition : SLOW);
        lit = true;
        become(newState, why);
    }

    private void recolor(Transition transition) {
        int wanted = wish.look().color();
        boolean same = current == null && stillColor == wanted;
        PixelSource source = same ? mix.target().source() : PixelSource.of(wanted, layout().length());
        pace.forget();
        current = null;
        currentEntry = null;
        stillColor = wanted;
        aim(source, transition);
    }

    private void level(Transition transition) {
        aim(mix.target().source(), transition);
    }

    private void aim(PixelSource source, Transition transition) {
        ZoneTarget target = mix.target();
        if (source != target.source() || wish.level() != target.level()) {
            mix.aim(new ZoneTarget(source, wish.level(), transition));
        }
    }

    private void become(ZonePlayback.State newState, @Nullable String why) {
        state = newState;
        reason = why;
    }

    private ParameterValues settings(AnimationEntry entry) {
        Map<String, Object> set =
                entry.id().equals(wish.look().animation()) ? wish.look().parameters() : Map.of();
        return new ParameterValues(entry.description().parameters(), set, wish.palette(), color);
    }

    private ZoneStage stage(AnimationEntry entry) {
        return new ZoneStage(entry.id(), site.geometry(), time, layout().id().hashCode(), settings(entry));
    }
}
