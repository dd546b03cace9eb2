// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.evdev;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Linux input device that is open: a file that blocks until there are events. */
public final class InputDevice implements Closeable {

    private static final int EVENTS = 64;

    private final FileChannel channel;
    private final int bits;
    private final ByteBuffer bytes;

    private InputDevice(FileChannel channel, int bits) {
        this.channel = channel;
        this.bits = bits;
        bytes = ByteBuffer.allocateDirect(EVENTS * InputEvent.length(bits)).order(ByteOrder.nativeOrder());
    }

    /**
     * Opens a device.
     *
     * @param path file such as {@code /dev/input/by-id/usb-knob-event-if00}
     * @throws IOException if it is not there, or may not be read
     */
    public static InputDevice open(Path path) throws IOException {
        return new InputDevice(
                FileChannel.open(path, StandardOpenOption.READ), Integer.getInteger("sun.arch.data.model", 64));
    }

    /**
     * Hands over events until the device is gone. An interrupt of the thread closes the device.
     *
     * @throws IOException if the device is gone, or the thread was interrupted
     */
    public void read(Consumer<InputEvent> events) throws IOException {
        while (channel.read(bytes) >= 0) {
            bytes.flip();
            while (bytes.remaining() >= InputEvent.length(bits)) {
                events.accept(InputEvent.read(bytes, bits));
            }
            bytes.compact();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
