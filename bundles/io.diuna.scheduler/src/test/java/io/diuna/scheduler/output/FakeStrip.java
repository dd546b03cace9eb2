// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Driver instance that records its frames; a test gives it a behaviour. */
public class FakeStrip implements PhysicalStrip {

    /** A recorded frame. */
    public record Shown(long number, long nanos, List<Integer> wire) {}

    private final StripFormat format;
    private final Consumer<StripFrame> behaviour;
    final List<Shown> shown = new CopyOnWriteArrayList<>();
    final AtomicInteger closed = new AtomicInteger();
    volatile RuntimeException closeFails;

    public FakeStrip(int pixels, Consumer<StripFrame> behaviour) {
        this(StripFormat.of(pixels, ColorOrder.RGB, 1, 5_000_000), behaviour);
    }

    public FakeStrip(StripFormat format, Consumer<StripFrame> behaviour) {
        this.format = format;
        this.behaviour = behaviour;
    }

    /** All recorded frames, the newest last. */
    public List<Shown> shown() {
        return shown;
    }

    /** The number of calls of {@code close}. */
    public int closed() {
        return closed.get();
    }

    long lastNumber() {
        return shown.isEmpty() ? -1 : shown.get(shown.size() - 1).number();
    }

    List<Integer> lastWire() {
        return shown.get(shown.size() - 1).wire();
    }

    @Override
    public StripFormat format() {
        return format;
    }

    @Override
    public void show(StripFrame frame) {
        behaviour.accept(frame);
        shown.add(new Shown(frame.number(), frame.nanos(), bytes(frame.wire())));
    }

    private static List<Integer> bytes(byte[] wire) {
        return IntStream.range(0, wire.length).map(i -> wire[i] & 0xFF).boxed().toList();
    }

    @Override
    public void close() {
        closed.incrementAndGet();
        if (closeFails != null) {
            throw closeFails;
        }
    }
}
