// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import io.diuna.driver.spi.Encoders;
import io.diuna.network.artnet.ArtnetFrames;
import io.diuna.network.ddp.DdpFrames;
import io.diuna.network.sacn.SacnFrames;
import io.diuna.scheduler.light.PixelEncoders;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
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

/** One frame on its way out: from pixels to the bytes of a strip, and from these to what a driver sends. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class EncoderBenchmark {

    @Param({
        "output: gamma",
        "output: gamma, dither",
        "output: gamma, dither, current limit",
        "output: gamma, dither, white",
        "output: gamma, dither, dimmed",
        "WS2812, 3 bits",
        "WS2812, 4 bits",
        "APA102",
        "DDP",
        "sACN",
        "Art-Net"
    })
    @SuppressWarnings("NullAway.Init") // JMH sets it first
    String encoder;

    @Param({"170", "1000"})
    int pixels;

    private final Meter meter = new Meter();

    @SuppressWarnings("NullAway.Init") // JMH calls build() first
    private UnaryOperator<byte[]> encode;

    @SuppressWarnings("NullAway.Init") // as above
    private byte[] wire;

    private long frames;

    /** What is counted beside JMH's own time, in each iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Counters {
        /** CPU nanoseconds of the thread, for each pixel. */
        public double nsPerPixel;

        /** Bytes that the thread allocated, for each frame. */
        public double bytesPerFrame;
    }

    @Setup(Level.Trial)
    public void build() {
        encode = encoder();
        wire = new byte[3 * pixels];
        new Random(1).nextBytes(wire);
    }

    private UnaryOperator<byte[]> encoder() {
        return switch (encoder) {
            case "DDP" -> DdpFrames.encoder();
            case "sACN" -> SacnFrames.encoder();
            case "Art-Net" -> ArtnetFrames.encoder();
            default ->
                encoder.startsWith("output: ") ? PixelEncoders.of(encoder, pixels) : Encoders.of(encoder, pixels);
        };
    }

    @Setup(Level.Iteration)
    public void begin() {
        frames = 0;
        meter.start();
    }

    @TearDown(Level.Iteration)
    public void end(Counters counters) {
        meter.stop();
        counters.nsPerPixel = (double) meter.cpu() / frames / pixels;
        counters.bytesPerFrame = (double) meter.bytes() / frames;
    }

    @Benchmark
    public byte[] encode() {
        frames++;
        return encode.apply(wire);
    }
}
