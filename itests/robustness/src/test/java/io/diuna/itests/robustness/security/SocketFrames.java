// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Frames of a WebSocket's client that no client sends. */
final class SocketFrames {

    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int LONG = 127;

    private SocketFrames() {}

    /** Returns some frames, or what are none. */
    static byte[] malformed(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> noise(random);
            case 1 -> new byte[] {(byte) TEXT, 5, 'a'}; // not masked, cut off
            case 2 -> new byte[] {(byte) TEXT, (byte) (MASKED | LONG), LONG, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0};
            case 3 -> new byte[] {(byte) 0xf1, (byte) (MASKED | 1), 0, 0, 0, 0, 'a'}; // reserved bits
            case 4 -> new byte[] {(byte) 0x88, (byte) (MASKED | 1), 0, 0, 0, 0, 3}; // close with half a code
            case 5 -> new byte[] {0x09, (byte) (MASKED | 2), 0, 0, 0, 0, 1, 2}; // ping in parts
            case 6 -> Malformation.mutated(text("{\"on\":true,\"seg\":[{\"id\":0,\"bri\":7}]}"), random);
            default ->
                text(Malformation.pick(
                        random,
                        List.of(
                                "[".repeat(5_000),
                                "{",
                                "null",
                                "7",
                                "\"x\"",
                                "[]",
                                "{\"seg\":null}",
                                "{\"seg\":[[[]]]}",
                                "{\"seg\":{\"id\":\"x\",\"col\":{}}}",
                                "{\"seg\":{\"id\":0,\"col\":[[1e400,null,{}]]}}",
                                "{\"seg\":{\"id\":1e99999,\"fx\":-1}}",
                                "{\"bri\":1e999,\"tt\":[],\"nl\":7,\"ps\":{}}",
                                "{\"lv\":7}",
                                "{\"v\":{}}",
                                "{\"on\":\"\u0000\",\"playlist\":[]}",
                                "{\"psave\":-5,\"pdel\":\"x\",\"n\":{}}")));
        };
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    /** Returns a whole frame. */
    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(TEXT);
        frame.write(MASKED | 126);
        frame.write(bytes.length >> 8);
        frame.write(bytes.length);
        frame.writeBytes(new byte[4]);
        frame.writeBytes(bytes);
        return frame.toByteArray();
    }
}
