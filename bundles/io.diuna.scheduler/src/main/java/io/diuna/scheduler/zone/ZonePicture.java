// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.mix.PixelSource;
import io.diuna.scheduler.mix.ZoneMix;
import io.diuna.scheduler.mix.ZoneTarget;
import io.diuna.scheduler.render.ZoneRenderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private int color;
    private boolean outdated;
    private boolean lit;

    /** A dark zone. */
    ZonePicture(int length) {
        this.length = length;
        mix = new ZoneMix(length, new ZoneTarget(PixelSource.of(0, length), 0, Transition.CUT));
    }

    /** Takes over from the picture of another length: its content is stretched and stays live until it is replaced. */
    ZonePicture(int length, ZonePicture before) {
        this.length = length;
        mix = new ZoneMix(length, before.mix);
        live.addAll(before.live);
        running = before.running;
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

    /** Returns true once the zone has shown anything. */
    boolean isLit() {
        return lit;
    }

    /** The transition by which the next picture enters: the requested one, but a slow one for the first. */
    Transition entrance(Transition requested) {
        return lit ? requested : SLOW;
    }

    /** Fades to a renderer, from its first picture on. */
    void showRenderer(RunningAnimation next, int level, Transition transition) {
        live.add(next.renderer());
        while (live.size() > ZoneMix.DEPTH + 1) {
            live.remove(0); // the mix no longer refers to it
        }
        running = next;
        outdated = false;
        lit = true;
        mix.aim(new ZoneTarget(PixelSource.of(next.renderer().pictures()), level, transition));
    }

    /** Fades to a static colour; only the level changes when it is shown already. */
    void showColor(int wanted, int level, Transition transition) {
        boolean same = running == null && color == wanted;
        PixelSource source = same ? mix.target().source() : PixelSource.of(wanted, length);
        running = null;
        color = wanted;
        aim(source, level, entrance(transition));
        lit = true;
    }

    /** Fades to another brightness, 0 to 256. */
    void setLevel(int level, Transition transition) {
        aim(mix.target().source(), level, transition);
    }

    /** Releases the renderers that have faded out. */
    void dropFinished() {
        if (mix.arrived()) {
            ZoneRenderer kept = running == null ? null : running.renderer();
            live.removeIf(renderer -> renderer != kept);
        }
    }

    private void aim(PixelSource source, int level, Transition transition) {
        ZoneTarget target = mix.target();
        if (source != target.source() || level != target.level()) {
            mix.aim(new ZoneTarget(source, level, transition));
        }
    }
}
