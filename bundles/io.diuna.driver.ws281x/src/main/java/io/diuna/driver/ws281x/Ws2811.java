// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import com.github.mbelling.ws281x.jni.rpi_ws281xJNI;
import io.diuna.api.strip.HardwareException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A native {@code ws2811_t} that was initialised. It has the addresses themselves, without the library's proxy objects:
 * those free the memory when the collector finds them, and know no return code that is newer than they are. One thread at
 * a time.
 */
final class Ws2811 {

    /** Which byte of a native pixel comes first on the wire: the third, the second, the first, and then the fourth. */
    private static final int THREE_BYTES = 0x00_10_08_00;

    private static final int FOUR_BYTES = 0x18_10_08_00;

    /** The native library scales by this; what it gets is scaled already. */
    private static final short FULL_BRIGHTNESS = 255;

    private final long address;
    private final List<DataLine> lines;

    private Ws2811(long address, List<DataLine> lines) {
        this.address = address;
        this.lines = lines;
    }

    /**
     * Sets the hardware up.
     *
     * @param lines one for each channel that is used, at least one
     * @throws HardwareException when the native library refuses
     */
    static Ws2811 open(List<DataLine> lines) {
        Ws2811 opened = new Ws2811(rpi_ws281xJNI.new_ws2811_t(), lines);
        lines.forEach(opened::configure);
        int code = rpi_ws281xJNI.ws2811_init(opened.address, null);
        if (code != ReturnCode.SUCCESS) {
            // ws2811_fini would crash now
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

    /** Whether it was set up for this line as it is. */
    boolean drives(DataLine line) {
        return lines.contains(line);
    }

    /**
     * Lays a frame ready.
     *
     * @param line one that this drives
     * @param wire its bytes in their order on the wire
     * @throws HardwareException when the native library has fewer pixels than it was asked for
     */
    void put(DataLine line, byte[] wire) {
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
                    "The native library has fewer pixels on " + line + " than it was asked for: give it another GPIO");
        }
    }

    /** Sends what was put, on both channels; returns when it is on the wire, with a {@link ReturnCode}. */
    int send() {
        int code = rpi_ws281xJNI.ws2811_render(address, null);
        return code == ReturnCode.SUCCESS ? rpi_ws281xJNI.ws2811_wait(address, null) : code;
    }

    /** Lets go of the hardware; nothing may be called after that. */
    void close() {
        rpi_ws281xJNI.ws2811_fini(address, null);
        rpi_ws281xJNI.delete_ws2811_t(address);
    }
}
