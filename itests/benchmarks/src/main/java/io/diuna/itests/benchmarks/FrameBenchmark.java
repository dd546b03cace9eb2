// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One frame, from the tick to the bytes on the wire. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class FrameBenchmark {

    @Param({"170", "1000", "10000", "100000"})
    int pixels;

    @Param({"1", "2"})
    int layers;

    @Param({"1", "64"})
    int zones;

    @Param({"false", "true"})
    boolean send;

    private final Meter meter = new Meter();

    @SuppressWarnings("NullAway.Init") // JMH calls build() first
    private BenchmarkRig rig;

    private @Nullable Sender sender;
    private long framesBefore;

    /** What is counted beside JMH's own time, in each iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Counters {
        /** CPU nanoseconds of the thread, for each pixel. */
        public double nsPerPixel;

        /** Bytes that the thread allocated, for each frame. */
        public double bytesPerFrame;

        /** The same of the program in C, run right after; 0 where there is no compiler. */
        public double nsPerPixelInC;
    }

    @Setup(Level.Trial)
    public void build() throws IOException {
        rig = new BenchmarkRig(pixels, layers, zones);
        sender = send ? new Sender() : null;
    }

    @Setup(Level.Iteration)
    public void begin() {
        framesBefore = rig.frames();
        meter.start();
    }

    @TearDown(Level.Iteration)
    public void end(Counters counters) {
        meter.stop();
        long frames = rig.frames() - framesBefore;
        counters.nsPerPixel = (double) meter.cpu() / frames / pixels;
        counters.bytesPerFrame = (double) meter.bytes() / frames;
        counters.nsPerPixelInC = CProgram.nsPerPixel(pixels, layers);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        if (sender != null) {
            sender.close();
        }
    }

    @Benchmark
    public byte[] frame() throws IOException {
        byte[] wire = rig.frame();
        if (sender != null) {
            sender.send(wire);
        }
        return wire;
    }
}
