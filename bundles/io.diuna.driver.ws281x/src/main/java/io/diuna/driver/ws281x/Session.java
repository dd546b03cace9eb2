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
 * The single session with the native library in this process, shared by the strips of both channels. It opens the hardware
 * with the first frame, sets it up anew when a channel is added or changes, and closes it with the last strip. Thread-safe.
 *
 * <p>Immediate, so that it outlives the strips and remembers permanent errors between their retries: the native library
 * writes to the terminal at each failed attempt.
 */
@Component(service = Session.class, immediate = true)
public final class Session {

    private final NativeLibrary library;
    private final @Nullable Channel[] channels = new @Nullable Channel[2];
    private final Map<List<DataLine>, UnavailableException> permanentErrors = new HashMap<>();
    private @Nullable Ws2811 hardware;

    /** Creates the session from the framework's properties. */
    @Activate
    public Session(BundleContext context) {
        this(new NativeLibrary(
                System.getProperty("os.arch", ""), context.getProperty(NativeLibrary.PROPERTY), folder(context)));
    }

    /** Creates a session with this library, for tests. */
    Session(NativeLibrary library) {
        this.library = library;
    }

    private static Path folder(BundleContext context) {
        File folder = context.getDataFile("");
        return folder == null ? Path.of(System.getProperty("java.io.tmpdir", "")) : folder.toPath();
    }

    /**
     * Loads the native library unless it is loaded.
     *
     * @param configured path from the strip's configuration, or empty
     * @throws UnavailableException when there is no library for this machine
     */
    void load(String configured) {
        library.load(configured);
    }

    /**
     * Opens a channel and sets the hardware up for it. The latest frame of the other channel is sent again.
     *
     * @throws HardwareException when the channel is in use, is incompatible with the other one, or the set-up fails
     */
    synchronized Channel open(DataLine line) {
        check(line, channels[line.channel()], channels[1 - line.channel()]);
        Channel channel = new Channel(line);
        channels[line.channel()] = channel;
        try {
            if (hardware == null || !hardware.isConfiguredFor(line)) {
                setUp();
            }
            return channel;
        } catch (RuntimeException e) {
            channels[line.channel()] = null; // the other channel can continue alone
            throw e;
        }
    }

    private static void check(DataLine line, @Nullable Channel current, @Nullable Channel otherChannel) {
        if (current != null) {
            throw new HardwareException("Another strip already uses " + current.line()
                    + ": set the other channel for this strip, or remove that strip");
        }
        if (otherChannel == null) {
            return;
        }
        DataLine other = otherChannel.line();
        if (!line.isPwm() || !other.isPwm()) {
            throw new HardwareException("Another strip uses " + other + ", which excludes " + line
                    + ": two strips need channel 0 on GPIO 12 or 18 and channel 1");
        }
        if (line.dma() != other.dma() || line.frequency() != other.frequency()) {
            throw new HardwareException("Both channels share one DMA channel and one frequency: for " + line
                    + " set dma " + other.dma() + " and frequency " + other.frequency() + ", as for " + other);
        }
    }

    /**
     * Sends a frame together with the latest frame of the other channel. Blocks until both are sent.
     *
     * @param wire the frame's bytes, of the format's wire length
     * @throws HardwareException when sending fails; the hardware is set up anew for the next frame of either channel
     */
    synchronized void show(Channel channel, byte[] wire) {
        channel.store(wire);
        Ws2811 now = hardware == null ? setUp() : hardware;
        channel.writeTo(now);
        int code = now.send();
        if (code != ReturnCode.SUCCESS) {
            tearDown();
            throw ReturnCode.failure("Sending a frame to " + channel.line(), code);
        }
    }

    /** Closes a channel, and with the last channel the hardware. */
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
        UnavailableException known = permanentErrors.get(lines);
        if (known != null) {
            throw known; // before the other channel is interrupted
        }
        tearDown();
        Ws2811 opened = open(lines);
        hardware = opened;
        for (Channel channel : channels) {
            if (channel != null) {
                channel.writeTo(opened);
            }
        }
        return opened;
    }

    private Ws2811 open(List<DataLine> lines) {
        try {
            return Ws2811.open(lines);
        } catch (UnavailableException e) {
            permanentErrors.put(lines, e);
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
