// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.FramePriority;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.loop.IdleGate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Picture of one zone, with its transitions. A change during a transition starts another transition on top of it, so
 * that nothing jumps; all sources stay live. A picture that is not seen, since the zone is dark, is replaced at once: the
 * new one rises alone. For the frame thread, except {@link #aim}, {@link #arrived}, {@link #isDark}
 * and {@link #target}.
 */
public final class ZoneMix {

    /** The most transitions at a time; one more cuts the oldest short. */
    public static final int DEPTH = 6;

    private final PixelSource[] sources = new PixelSource[DEPTH + 1];
    private final Transition.Kind[] kinds = new Transition.Kind[DEPTH + 1];
    private final Tween[] tweens = new Tween[DEPTH + 1];
    private final int[] scratch;
    private final int age;
    private int top;
    private @Nullable ZoneMix predecessor;

    private final Dimmer dimmer;
    private volatile boolean dark;
    private ZoneTarget seen;
    private volatile ZoneTarget target;
    private volatile ZoneTarget arrived;
    private volatile IdleGate idleGate = IdleGate.detached();

    /**
     * @param length pixels of the zone
     * @param first what the zone shows at first, without a transition
     */
    public ZoneMix(int length, ZoneTarget first) {
        this(length, first, first, null);
    }

    /**
     * Takes over a zone whose length has changed: goes on with its picture, stretched to the new length, and with its
     * level. The new mix becomes the only reader of the other one.
     *
     * @param length pixels of the zone
     * @param predecessor the mix of the zone before
     */
    public ZoneMix(int length, ZoneMix predecessor) {
        this(
                length,
                predecessor.target.withPicture(PixelSource.of(predecessor, length), Transition.CUT),
                predecessor.target,
                predecessor);
    }

    private ZoneMix(int length, ZoneTarget first, ZoneTarget arrived, @Nullable ZoneMix predecessor) {
        scratch = new int[length];
        for (int i = 0; i < tweens.length; i++) {
            tweens[i] = new Tween();
            kinds[i] = Transition.Kind.CUT;
        }
        sources[0] = first.source();
        dimmer = new Dimmer(first.dim());
        dark = predecessor == null ? dimmer.at(0) == 0 : predecessor.dark;
        seen = first;
        target = first;
        this.arrived = arrived;
        this.predecessor = predecessor;
        age = predecessor == null || predecessor.arrived() ? 0 : predecessor.age + 1;
    }

    /** Sets another target. The transition starts with the first picture of its source. One thread at a time. */
    public void aim(ZoneTarget next) {
        target = next;
        idleGate.wakeUp();
    }

    /** Sets the gate to wake when the zone gets another target. */
    void setIdleGate(IdleGate gate) {
        idleGate = gate;
    }

    /** Any thread: the present target. */
    public ZoneTarget target() {
        return target;
    }

    /** Any thread: returns true if the zone shows its target, and all transitions are over. */
    public boolean arrived() {
        return arrived == target;
    }

    /** Any thread: returns true if nothing of the zone was seen in the newest frame. */
    public boolean isDark() {
        return dark;
    }

    /** Frame thread: the level at this instant. */
    int level(long nanos) {
        return dimmer.at(nanos);
    }

    /** Frame thread: how much the zone covers what is below it at this instant, 0 (nothing) to 65536 (all). */
    int cover(long nanos) {
        return dimmer.cover(nanos);
    }

    /** Frame thread: the priority of the present picture, or of the one that it changes to. */
    FramePriority priority() {
        return sources[top].priority();
    }

    /** Frame thread: the picture at this instant, with the master at full. Valid until the next call. */
    int[] picture(long nanos) {
        return picture(nanos, Dimmer.FULL);
    }

    /**
     * Frame thread: the picture at this instant, before dimming. Valid until the next call.
     *
     * @param master the master level, 0 to 65536: where it is 0 nothing of the zone is seen
     */
    int[] picture(long nanos, int master) {
        if (predecessor != null) {
            takeOver(predecessor, nanos, master);
        }
        ZoneTarget next = target;
        if (next != seen && next.source().ready()) {
            accept(next, nanos, isDark(nanos, master));
        }
        dropFinished(nanos);
        boolean nowDark = isDark(nanos, master);
        if (nowDark != dark) {
            dark = nowDark;
        }
        if (top == 0 && arrived != seen && sources[0].stretched() == null && dimmer.isOver(nanos)) {
            arrived = seen;
        }
        int[] picture = sources[0].pixels(nanos);
        for (int i = 1; i <= top; i++) {
            mix(kinds[i], picture, sources[i].pixels(nanos), tweens[i].share(nanos));
            picture = scratch;
        }
        return picture;
    }

    /**
     * Frame thread, after the last picture of this mix was read: the mix to read from now on in place of this one. It
     * is this mix itself, or its predecessor if this one shows nothing else. It is null if more than {@link #DEPTH}
     * layout changes came without a new picture: then the last picture stays.
     */
    @Nullable
    ZoneMix representative() {
        ZoneMix other = top == 0 ? sources[0].stretched() : null;
        return age >= DEPTH ? null : other == null ? this : other;
    }

    private boolean isDark(long nanos, int master) {
        return Dimmer.times(dimmer.at(nanos), master) == 0;
    }

    private void takeOver(ZoneMix other, long nanos, int master) {
        other.picture(nanos, master); // updates the level of the other mix
        dimmer.copy(other.dimmer);
        dimmer.aim(seen.dim(), nanos); // the other mix may wait for a picture with it
        predecessor = null;
    }

    private void accept(ZoneTarget next, long nanos, boolean unseen) {
        if (next.entrance() != seen.entrance()) {
            enter(next.source(), next.entrance().transition(), nanos, unseen);
        }
        dimmer.aim(next.dim(), nanos);
        seen = next;
    }

    private void enter(PixelSource source, Transition transition, long nanos, boolean unseen) {
        if (unseen) {
            Arrays.fill(sources, 0, top + 1, source);
            top = 0;
        } else if (top > 0 || source != sources[0]) {
            if (top == DEPTH) {
                drop(1);
            }
            top++;
            sources[top] = source;
            kinds[top] = transition.kind();
            tweens[top].begin(nanos, transition.lastingNanos(), transition.easing());
        }
    }

    private void dropFinished(long nanos) {
        for (int i = top; i > 0; i--) {
            if (tweens[i].over(nanos)) {
                drop(i);
                break;
            }
        }
        while (top > 0 && sources[1] == sources[0]) {
            drop(1); // the same picture was requested again in another time
        }
    }

    /** Drops the lowest sources: the one at {@code count} becomes the lowest. */
    private void drop(int count) {
        for (int i = 0; i <= top - count; i++) {
            sources[i] = sources[i + count];
            kinds[i] = kinds[i + count];
            tweens[i].copy(tweens[i + count]);
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
