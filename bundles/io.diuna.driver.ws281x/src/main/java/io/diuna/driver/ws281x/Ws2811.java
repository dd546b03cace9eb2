// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import com.github.mbelling.ws281x.jni.rpi_ws281xJNI;
import io.diuna.api.strip.HardwareException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Initialised native {@code ws2811_t}. It holds native addresses instead of the library's proxy objects, which free the
 * memory in finalizers and reject return codes that they do not know. One thread at a time.
 */
final class Ws2811 {

    /** Byte order of a native pixel on the wire: third, second, first, then fourth byte. */
    private static final int THREE_BYTES = 0x00_10_08_00;

    private static final int FOUR_BYTES = 0x18_10_08_00;

    /** Brightness factor of the native library: 255 for none, because frames are already scaled. */
    private static final short FULL_BRIGHTNESS = 255;

    private final long address;
    private final List<DataLine> lines;

    private Ws2811(long address, List<DataLine> lines) {
        this.address = address;
        this.lines = lines;
    }

    /**
     * Initialises the hardware.
     *
     * @param lines one line per used channel, at least one
     * @throws HardwareException when the initialisation fails
     */
    static Ws2811 open(List<DataLine> lines) {
        Ws2811 opened = new Ws2811(rpi_ws281xJNI.new_ws2811_t(), lines);
        lines.forEach(opened::configure);
        int code = rpi_ws281xJNI.ws2811_init(opened.address, null);
        if (code != ReturnCode.SUCCESS) {
            // not ws2811_fini, which would crash after a failed ws2811_init
            rpi_ws281xJNI.delete_ws2811_t(opened.address);
            String what = lines.stream().map(DataLine::toString).collect(Collectors.joining(" and "));
            throw ReturnCode.failure("Setting up " + what, code);
        }
        return opened;
    }

    private void configure(DataLine line) {
        rpi_ws281xJNI.ws2811_t_freq_set(address, null, line.frequency());
        rpi_ws281xJNI.ws2811_t_dmanum_set(address, null, line.dma());
        long channel = rpi_ws281xJNI.ws2811_channel_get(address, null, line.channel());
        rpi_ws281xJNI.ws2811_channel_t_gpionum_set(channel, null, line.gpio());
        rpi_ws281xJNI.ws2811_channel_t_count_set(channel, null, line.pixels());
        rpi_ws281xJNI.ws2811_channel_t_invert_set(channel, null, line.inverted() ? 1 : 0);
        rpi_ws281xJNI.ws2811_channel_t_brightness_set(channel, null, FULL_BRIGHTNESS);
        rpi_ws281xJNI.ws2811_channel_t_strip_type_set(
                channel, null, line.order().channels() == 3 ? THREE_BYTES : FOUR_BYTES);
    }

    /** Returns true if the hardware is set up for exactly this line. */
    boolean isConfiguredFor(DataLine line) {
        return lines.contains(line);
    }

    /**
     * Writes a frame to the native buffer.
     *
     * @param line a line that the hardware is set up for
     * @param wire the frame's bytes in wire order
     * @throws HardwareException when the native buffer has fewer pixels than requested
     */
    void write(DataLine line, byte[] wire) {
        long channel = rpi_ws281xJNI.ws2811_channel_get(address, null, line.channel());
        int bytes = line.order().channels();
        int refused = 0;
        for (int pixel = 0, i = 0; pixel < line.pixels(); pixel++, i += bytes) {
            long color = (wire[i] & 0xFFL) << 16 | (wire[i + 1] & 0xFFL) << 8 | (wire[i + 2] & 0xFFL);
            if (bytes == 4) {
                color |= (wire[i + 3] & 0xFFL) << 24;
            }
            refused |= rpi_ws281xJNI.ws2811_led_set(channel, null, pixel, color);
        }
        if (refused != 0) {
            throw new HardwareException(
                    "The native library has fewer pixels on " + line + " than requested: set another gpio");
        }
    }

    /** Sends the buffers of both channels, blocks until they are sent, and returns a {@link ReturnCode}. */
    int send() {
        int code = rpi_ws281xJNI.ws2811_render(address, null);
        return code == ReturnCode.SUCCESS ? rpi_ws281xJNI.ws2811_wait(address, null) : code;
    }

    /** Closes the hardware; no other method may be called afterwards. */
    void close() {
        rpi_ws281xJNI.ws2811_fini(address, null);
        rpi_ws281xJNI.delete_ws2811_t(address);
    }
}
