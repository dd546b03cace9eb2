// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.loop.IdleGate;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Where frames are handed over: one reference to an immutable snapshot. Those who submit make another and swap it in,
 * again if somebody else was faster, so nobody waits for anybody; the frame thread just looks. Nothing queues up: what is
 * not in the newest snapshot is garbage.
 */
public final class LayerStore {

    private static final VarHandle LAYERS;

    static {
        try {
            LAYERS = MethodHandles.lookup().findVarHandle(LayerStore.class, "layers", Layers.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Clock clock;
    private volatile Layers layers = Layers.NONE;
    private volatile IdleGate rest = IdleGate.detached();

    /**
     * @param clock times the frames; monotonic, as all of the show
     */
    public LayerStore(Clock clock) {
        this.clock = clock;
    }

    /** Whom to wake when layers are changed; set once, before the show begins. */
    public void setIdleGate(IdleGate whom) {
        rest = whom;
    }

    /** All layers of this moment; any thread, once a frame the frame thread. */
    public Layers layers() {
        return layers;
    }

    /** Adds a zone, or gives it another length; it has no layers then. */
    public void putZone(String id, int length) {
        change(now -> now.withZone(id, length));
    }

    /** Removes a zone with its layers. */
    public void removeZone(String id) {
        change(now -> now.withoutZone(id));
    }

    /** What times the frames. */
    public Clock clock() {
        return clock;
    }

    void open(LayerSource source) {
        change(now -> now.withSource(source));
    }

    void close(Predicate<LayerSource> gone) {
        change(now -> now.withoutSources(gone));
    }

    void submit(LayerSource source, Map<String, LayerFrame> frames) {
        long nanos = clock.nanos();
        change(now -> now.with(source, frames, nanos));
    }

    void clear(LayerSource source, String zone) {
        change(now -> now.without(source, zone));
    }

    private void change(UnaryOperator<Layers> change) {
        Layers before;
        Layers after;
        do {
            before = layers;
            after = change.apply(before);
        } while (!LAYERS.compareAndSet(this, before, after));
        if (after != before) {
            rest.wakeUp();
        }
    }
}
