// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Art-Net decoder for tests, written from the specification, independently of the encoder. */
public final class ArtnetImage {

    private static final byte[] ID = "Art-Net\0".getBytes(StandardCharsets.US_ASCII);

    private final Map<Integer, byte[]> universes = new TreeMap<>();
    private final Map<Integer, Integer> sequences = new TreeMap<>();
    private final List<String> events = new ArrayList<>();

    /** Decodes packets. Returns true if all of them are valid and in sequence. */
    public boolean receive(List<byte[]> packets) {
        boolean right = true;
        for (byte[] packet : packets) {
            right &= packet.length >= 14
                    && Arrays.equals(packet, 0, 8, ID, 0, 8)
                    && packet[10] == 0
                    && packet[11] == 14
                    && receive(packet, (packet[9] & 0xFF) << 8 | (packet[8] & 0xFF));
        }
        return right;
    }

    private boolean receive(byte[] p, int operation) {
        if (operation == 0x5200) {
            events.add("sync");
            return p.length == 14 && p[12] == 0 && p[13] == 0;
        }
        if (operation != 0x5000 || p.length < 20) {
            return false;
        }
        int universe = (p[15] & 0x7F) << 8 | (p[14] & 0xFF);
        int length = (p[16] & 0xFF) << 8 | (p[17] & 0xFF);
        int sequence = p[12] & 0xFF;
        Integer before = sequences.put(universe, sequence);
        events.add("data " + universe);
        universes.put(universe, Arrays.copyOfRange(p, 18, p.length));
        return sequence != 0
                && (before == null || sequence == before % 255 + 1)
                && length == p.length - 18
                && length % 2 == 0
                && length <= 512
                && p[15] >= 0;
    }

    /** Returns the data of all universes, cut to this length: the last universe may have a padding byte. */
    public byte[] shown(int length) {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        universes.values().forEach(image::writeBytes);
        return Arrays.copyOf(image.toByteArray(), length);
    }

    /** Returns the received packets in order, such as {@code data 1} and {@code sync}. */
    public List<String> events() {
        return events;
    }
}
