// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.LookProperty;
import io.diuna.scheduler.mix.DimTarget;
import io.diuna.scheduler.mix.PixelSource;
import io.diuna.scheduler.mix.ZoneMix;
import io.diuna.scheduler.mix.ZoneTarget;
import io.diuna.scheduler.render.ZoneRenderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Picture of one zone: the mix that the frame thread reads, the renderers that feed it, and the static colour. Not
 * thread-safe: guarded by the lock of {@link ZoneManager}.
 */
final class ZonePicture {

    /** Transition to the static colour and back from it, when nobody requested one. */
    static final Transition SLOW =
            new Transition(Transition.Kind.CROSSFADE, Duration.ofSeconds(1), Transition.DEFAULT.easing());

    /** Differs from every packed colour. */
    private static final int NO_COLOR = -1;

    private final int length;
    private final ZoneMix mix;
    private final List<ZoneRenderer> live = new ArrayList<>();
    private @Nullable RunningAnimation running;
    private DimTarget dim;
    private int color;
    private boolean outdated;
    private boolean lit;

    /** A dark zone. */
    ZonePicture(int length) {
        this.length = length;
        mix = new ZoneMix(length, new ZoneTarget(PixelSource.of(0, length), 0, Transition.CUT));
        dim = mix.target().dim();
    }

    /** Takes over from the picture of another length: its content is stretched and stays live until it is replaced. */
    ZonePicture(int length, ZonePicture before) {
        this.length = length;
        mix = new ZoneMix(length, before.mix);
        live.addAll(before.live);
        running = before.running;
        dim = before.dim;
        color = NO_COLOR;
        outdated = true;
        lit = before.lit;
    }

    ZoneMix mix() {
        return mix;
    }

    /** The renderers to call each frame: the present one, and those that are still fading out. */
    List<ZoneRenderer> live() {
        return live;
    }

    /** The animation that feeds the zone; null while the zone shows its static colour. */
    @Nullable
    RunningAnimation running() {
        return running;
    }

    /** Returns true while the picture comes from an earlier layout, so that the renderer must be replaced. */
    boolean isOutdated() {
        return outdated;
    }

    /** Returns true if nothing of the zone is seen. */
    boolean isDark() {
        return mix.isDark();
    }

    /** Returns true once the zone has shown anything. */
    boolean isLit() {
        return lit;
    }

    /** The transition by which the next picture enters: the requested one, but a slow one for the first. */
    Transition entrance(Transition requested) {
        return lit ? requested : SLOW;
    }

    /** Requests power and brightness, 0 to 256. They fade with the next picture, or with {@link #showDim}. */
    void dim(boolean on, int level, Transition transition, Set<LookProperty> named) {
        dim = dim.with(on, level, entrance(transition), named);
    }

    /** Fades to a renderer, from its first picture on. */
    void showRenderer(RunningAnimation next, Transition transition) {
        live.add(next.renderer());
        while (live.size() > ZoneMix.DEPTH + 1) {
            live.remove(0); // the mix no longer refers to it
        }
        running = next;
        outdated = false;
        lit = true;
        aim(mix.target().withPicture(PixelSource.of(next.renderer().pictures()), transition));
    }

    /** Fades to a static colour, unless it is shown or fades in already. */
    void showColor(int wanted, Transition transition) {
        if (running == null && color == wanted) {
            showDim();
        } else {
            running = null;
            color = wanted;
            aim(mix.target().withPicture(PixelSource.of(wanted, length), entrance(transition)));
        }
        lit = true;
    }

    /** Fades to the picture that fades in already, in another time. */
    void showAgain(Transition transition) {
        if (!mix.arrived()) {
            aim(mix.target().withPicture(mix.target().source(), transition));
        }
    }

    /** Fades to the requested power and brightness. */
    void showDim() {
        aim(mix.target());
    }

    /** Releases the renderers that have faded out. */
    void dropFinished() {
        if (mix.arrived()) {
            ZoneRenderer kept = running == null ? null : running.renderer();
            live.removeIf(renderer -> renderer != kept);
        }
    }

    private void aim(ZoneTarget wanted) {
        ZoneTarget next = wanted.withDim(dim);
        if (next != mix.target()) {
            mix.aim(next);
        }
    }
}
