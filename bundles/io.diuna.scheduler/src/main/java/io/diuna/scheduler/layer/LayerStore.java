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
 * Lock-free store of all submitted layers: one reference to an immutable snapshot. Submitters replace it by
 * compare-and-set, and retry if another thread was faster. The frame thread reads it once per frame. Nothing queues up:
 * frames that are not in the newest snapshot are garbage.
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
    private volatile IdleGate idleGate = IdleGate.detached();

    /**
     * @param clock measures the expiry of frames; the clock of the frame loop
     */
    public LayerStore(Clock clock) {
        this.clock = clock;
    }

    /** Sets the gate to wake when layers change. To be called once, before the frame loop starts. */
    public void setIdleGate(IdleGate gate) {
        idleGate = gate;
    }

    /** Any thread: the present snapshot. */
    public Layers layers() {
        return layers;
    }

    /** Any thread: adds a zone, or changes its length. The zone has no layers afterwards. */
    public void putZone(String id, int length) {
        change(now -> now.withZone(id, length));
    }

    /** Any thread: removes a zone with its layers. */
    public void removeZone(String id) {
        change(now -> now.withoutZone(id));
    }

    /** Any thread: the clock that measures the expiry of frames. */
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
            idleGate.wakeUp();
        }
    }
}
