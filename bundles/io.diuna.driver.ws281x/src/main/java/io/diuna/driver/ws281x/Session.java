// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.UnavailableException;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The one use of the native library in this process, shared by the strips of both channels: it is opened with the first
 * frame, set up anew when a channel comes or changes, and closed with the last strip. Any thread.
 *
 * <p>It is there before the strips and stays between their tries, because what this machine refuses for good is asked once:
 * the native library would write to the terminal each time.
 */
@Component(service = Session.class, immediate = true)
public final class Session {

    private final NativeLibrary library;
    private final @Nullable Channel[] channels = new @Nullable Channel[2];
    private final Map<List<DataLine>, UnavailableException> refusals = new HashMap<>();
    private @Nullable Ws2811 hardware;

    /** In a framework. */
    @Activate
    public Session(BundleContext context) {
        this(new NativeLibrary(
                System.getProperty("os.arch", ""), context.getProperty(NativeLibrary.PROPERTY), folder(context)));
    }

    /** Without one. */
    Session(NativeLibrary library) {
        this.library = library;
    }

    private static Path folder(BundleContext context) {
        File folder = context.getDataFile("");
        return folder == null ? Path.of(System.getProperty("java.io.tmpdir", "")) : folder.toPath();
    }

    /**
     * Makes sure that the native library is there.
     *
     * @param configured the path that a strip asks for, or empty
     * @throws UnavailableException when there is none for this machine
     */
    void load(String configured) {
        library.load(configured);
    }

    /**
     * Takes a channel and sets the hardware up for it. What the other channel shows is sent again.
     *
     * @throws HardwareException when the channel is taken, does not go with the other one, or the hardware refuses
     */
    synchronized Channel open(DataLine line) {
        check(line, channels[line.channel()], channels[1 - line.channel()]);
        Channel channel = new Channel(line);
        channels[line.channel()] = channel;
        try {
            if (hardware == null || !hardware.drives(line)) {
                setUp();
            }
            return channel;
        } catch (RuntimeException e) {
            channels[line.channel()] = null; // so that the other channel can go on alone
            throw e;
        }
    }

    private static void check(DataLine line, @Nullable Channel taken, @Nullable Channel beside) {
        if (taken != null) {
            throw new HardwareException("There is a strip on " + taken.line()
                    + " already: give this one the other channel, or wait until that one has ended");
        }
        if (beside == null) {
            return;
        }
        DataLine other = beside.line();
        if (!line.isPwm() || !other.isPwm()) {
            throw new HardwareException("There is a strip on " + other + ", and " + line
                    + " cannot be beside it: two strips need channel 0 on GPIO 12 or 18 and channel 1");
        }
        if (line.dma() != other.dma() || line.frequency() != other.frequency()) {
            throw new HardwareException("Both channels share one DMA channel and one frequency: give " + line + " dma "
                    + other.dma() + " and frequency " + other.frequency() + ", as " + other + " has");
        }
    }

    /**
     * Sends a frame, and again what the other channel shows; returns when both are on the wire.
     *
     * @param wire as many bytes as the strip's format says
     * @throws HardwareException when the hardware refuses; it is set up anew for the next frame of either channel
     */
    synchronized void show(Channel channel, byte[] wire) {
        channel.keep(wire);
        Ws2811 now = hardware == null ? setUp() : hardware;
        channel.putInto(now);
        int code = now.send();
        if (code != ReturnCode.SUCCESS) {
            tearDown();
            throw ReturnCode.failure("Sending a frame to " + channel.line(), code);
        }
    }

    /** Gives a channel back; with the last one the hardware is let go of. */
    synchronized void close(Channel channel) {
        int number = channel.line().channel();
        if (channels[number] == channel) {
            channels[number] = null;
            if (channels[1 - number] == null) {
                tearDown();
            }
        }
    }

    private Ws2811 setUp() {
        List<DataLine> lines =
                Stream.of(channels).filter(Objects::nonNull).map(Channel::line).toList();
        UnavailableException refusal = refusals.get(lines);
        if (refusal != null) {
            throw refusal; // before the other channel is disturbed
        }
        tearDown();
        Ws2811 opened = open(lines);
        hardware = opened;
        for (Channel channel : channels) {
            if (channel != null) {
                channel.putInto(opened);
            }
        }
        return opened;
    }

    private Ws2811 open(List<DataLine> lines) {
        try {
            return Ws2811.open(lines);
        } catch (UnavailableException e) {
            refusals.put(lines, e);
            throw e;
        }
    }

    private void tearDown() {
        Ws2811 open = hardware;
        hardware = null;
        if (open != null) {
            open.close();
        }
    }
}
