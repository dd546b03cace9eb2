// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** Decoder of LED signals, written from the data sheets, independently of the encoders. */
final class Receiver {

    private static final int LATCH_NANOS = 280_000;

    private Receiver() {}

    /** Decodes a frame without a clock line: the length of the high pulse gives the bit. */
    static byte[] pulses(Message message) {
        double bitNanos = 1e9 / message.hertz;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int value = 1;
        int high = 0;
        int low = 0;
        for (int i = 0; i < message.bytes.length * 8; i++) {
            boolean isHigh = (message.bytes[i / 8] & 0x80 >> i % 8) != 0;
            if (isHigh && high == 0) {
                boolean first = value == 1 && bytes.size() == 0;
                assertBetween("nanoseconds of low", low * bitNanos, first ? 8 * bitNanos : 250, first ? 3e6 : 1100);
                low = 0;
            } else if (!isHigh && high > 0) {
                value = value << 1 | bit(high * bitNanos);
                high = 0;
                if (value > 0xFF) {
                    bytes.write(value);
                    value = 1;
                }
            }
            high += isHigh ? 1 : 0;
            low += isHigh ? 0 : 1;
        }
        assertThat(value).as("bits after the last whole byte").isEqualTo(1);
        assertBetween("reset time in nanoseconds", low * bitNanos, LATCH_NANOS, 1e9);
        return bytes.toByteArray();
    }

    private static int bit(double highNanos) {
        if (highNanos < 525) {
            assertBetween("nanoseconds of a 0", highNanos, 200, 500);
            return 0;
        }
        assertBetween("nanoseconds of a 1", highNanos, 550, 1000);
        return 1;
    }

    private static void assertBetween(String what, double value, double least, double most) {
        assertThat(value).as(what).isBetween(least, most);
    }

    /**
     * Decodes frames with a clock line and returns the colours of the last one.
     *
     * @param brightness expected global brightness of each pixel
     */
    static byte[] clocked(List<Message> messages, int pixels, int brightness) {
        byte[] stream = join(messages);
        byte[] colours = new byte[0];
        int at = 0;
        while (at < stream.length) {
            int zeros = at;
            while (at < stream.length && stream[at] == 0) {
                at++;
            }
            assertThat(at - zeros).as("bytes of 0 before or after a frame").isGreaterThanOrEqualTo(4);
            if (at < stream.length) {
                colours = pixels(stream, at, pixels, brightness);
                at += 4 * pixels;
                assertThat(stream.length - at).as("clocks after the last pixel").isGreaterThanOrEqualTo(pixels / 16);
            }
        }
        return colours;
    }

    private static byte[] pixels(byte[] stream, int start, int pixels, int brightness) {
        byte[] colours = new byte[3 * pixels];
        for (int i = 0; i < pixels; i++) {
            int at = start + 4 * i;
            assertThat(stream[at] & 0xFF).as("the first byte of pixel " + i).isEqualTo(0b111_00000 | brightness);
            System.arraycopy(stream, at + 1, colours, 3 * i, 3);
        }
        return colours;
    }

    private static byte[] join(List<Message> messages) {
        int length = messages.stream().mapToInt(message -> message.bytes.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (Message message : messages) {
            System.arraycopy(message.bytes, 0, all, at, message.bytes.length);
            at += message.bytes.length;
        }
        return Arrays.copyOf(all, at);
    }
}
