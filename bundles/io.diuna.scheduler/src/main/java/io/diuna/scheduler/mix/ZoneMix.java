// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.FramePriority;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.loop.IdleGate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The picture of one zone: what it shows, and what it is on its way to. A change during a transition starts another on
 * top of it, so nothing ever jumps; all sides stay live. The frame thread owns it; only {@link #aim}, {@link #arrived}
 * and {@link #target} are for others.
 */
public final class ZoneMix {

    /** Transitions at once, beyond which the oldest is cut short. */
    public static final int DEPTH = 6;

    private final PixelSource[] sources = new PixelSource[DEPTH + 1];
    private final Transition.Kind[] kinds = new Transition.Kind[DEPTH + 1];
    private final Tween[] glides = new Tween[DEPTH + 1];
    private final int[] scratch;
    private final int age;
    private int top;
    private @Nullable ZoneMix before;

    private final Tween levelGlide = new Tween();
    private int levelFrom;
    private int levelTo;

    private ZoneTarget seen;
    private volatile ZoneTarget target;
    private volatile ZoneTarget arrived;
    private volatile IdleGate rest = IdleGate.detached();

    /**
     * @param length pixels of the zone
     * @param first what it shows at first, without a transition
     */
    public ZoneMix(int length, ZoneTarget first) {
        this(length, first, first, null);
    }

    /**
     * Takes over when the zone has another length: goes on with what it shows, stretched to this length, and with its
     * level. Nobody may ask the other mix any more.
     *
     * @param length pixels of the zone
     * @param before what showed the zone up to now
     */
    public ZoneMix(int length, ZoneMix before) {
        this(
                length,
                new ZoneTarget(PixelSource.of(before, length), before.target.level(), Transition.CUT),
                before.target,
                before);
    }

    private ZoneMix(int length, ZoneTarget first, ZoneTarget arrived, @Nullable ZoneMix before) {
        scratch = new int[length];
        for (int i = 0; i < glides.length; i++) {
            glides[i] = new Tween();
            kinds[i] = Transition.Kind.CUT;
        }
        sources[0] = first.source();
        levelFrom = first.level();
        levelTo = first.level();
        seen = first;
        target = first;
        this.arrived = arrived;
        this.before = before;
        age = before == null || before.arrived() ? 0 : before.age + 1;
    }

    /** Has the zone go to another picture; from its source's first picture on. One thread at a time. */
    public void aim(ZoneTarget next) {
        target = next;
        rest.wakeUp();
    }

    /** Whom to wake when it gets another target. */
    void setIdleGate(IdleGate whom) {
        rest = whom;
    }

    /** Where the zone is going, or is. */
    public ZoneTarget target() {
        return target;
    }

    /** Whether the zone shows its target and nothing else any more. */
    public boolean arrived() {
        return arrived == target;
    }

    /** Frame thread: the level at this instant. */
    int level(long nanos) {
        return levelFrom == levelTo ? levelTo : levelFrom + (((levelTo - levelFrom) * levelGlide.share(nanos)) >> 8);
    }

    /** Frame thread: that of the look that it shows, or is on its way to. */
    FramePriority priority() {
        return sources[top].priority();
    }

    /** Frame thread: the picture for this instant; valid until the next call. */
    int[] picture(long nanos) {
        if (before != null) {
            takeOver(before, nanos);
        }
        ZoneTarget next = target;
        if (next != seen && next.source().ready()) {
            accept(next, nanos);
        }
        dropFinished(nanos);
        if (top == 0 && arrived != seen && sources[0].before() == null && levelGlide.over(nanos)) {
            arrived = seen;
        }
        int[] picture = sources[0].pixels(nanos);
        for (int i = 1; i <= top; i++) {
            mix(kinds[i], picture, sources[i].pixels(nanos), glides[i].share(nanos));
            picture = scratch;
        }
        return picture;
    }

    /**
     * Frame thread: whom to ask in its place from now on, who was asked for its last picture: itself, or the one before it
     * while it shows nothing else, or nobody when so many took over before anything new was seen that it is held.
     */
    @Nullable
    ZoneMix representative() {
        ZoneMix other = top == 0 ? sources[0].before() : null;
        return age >= DEPTH ? null : other == null ? this : other;
    }

    private void takeOver(ZoneMix other, long nanos) {
        other.picture(nanos); // so that its own level is right
        levelFrom = other.levelFrom;
        levelTo = other.levelTo;
        levelGlide.copy(other.levelGlide);
        before = null;
    }

    private void accept(ZoneTarget next, long nanos) {
        Transition transition = next.transition();
        long duration = transition.lastingNanos();
        levelFrom = level(nanos);
        levelTo = next.level();
        levelGlide.begin(nanos, duration, transition.easing());
        if (next.source() != sources[top]) {
            if (top == DEPTH) {
                drop(1);
            }
            top++;
            sources[top] = next.source();
            kinds[top] = transition.kind();
            glides[top].begin(nanos, duration, transition.easing());
        }
        seen = next;
    }

    private void dropFinished(long nanos) {
        for (int i = top; i > 0; i--) {
            if (glides[i].over(nanos)) {
                drop(i);
                return;
            }
        }
    }

    /** Lets go of the lowest sources: what is at {@code count} becomes the ground. */
    private void drop(int count) {
        for (int i = 0; i <= top - count; i++) {
            sources[i] = sources[i + count];
            kinds[i] = kinds[i + count];
            glides[i].copy(glides[i + count]);
        }
        Arrays.fill(sources, top - count + 1, top + 1, sources[0]);
        top -= count;
    }

    private void mix(Transition.Kind kind, int[] from, int[] to, int share) {
        switch (kind) {
            case CUT -> System.arraycopy(to, 0, scratch, 0, scratch.length);
            case FADE -> Kernels.fade(from, to, scratch, share);
            case CROSSFADE -> Kernels.crossfade(from, to, scratch, share);
            case WIPE -> Kernels.wipe(from, to, scratch, share);
            case DISSOLVE -> Kernels.dissolve(from, to, scratch, share);
        }
    }
}
