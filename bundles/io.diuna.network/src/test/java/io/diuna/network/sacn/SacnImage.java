// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** E1.31 decoder for tests, written from the standard, independently of the encoder. */
public final class SacnImage {

    private final Map<Integer, byte[]> held = new TreeMap<>();
    private final Map<Integer, byte[]> shown = new TreeMap<>();
    private final Map<Integer, Integer> sequences = new TreeMap<>();
    private final List<String> events = new ArrayList<>();

    /** Decodes packets. Returns true if all of them are valid and in sequence. */
    public boolean receive(List<byte[]> packets) {
        boolean right = true;
        for (byte[] packet : packets) {
            right &= receive(ByteBuffer.wrap(packet), packet.length);
        }
        return right;
    }

    private boolean receive(ByteBuffer p, int length) {
        byte[] head = new byte[16];
        p.get(head);
        boolean right = Arrays.equals(head, "\0\20\0\0ASC-E1.17\0\0\0".getBytes(StandardCharsets.US_ASCII))
                && p.getShort(16) == (short) (0x7000 | (length - 16))
                && p.getShort(38) == (short) (0x7000 | (length - 38));
        int vectors = p.getInt(18) << 8 | p.getInt(40);
        return right
                && switch (vectors) {
                    case 0x402 -> data(p, length);
                    case 0x801 -> sync(p, length);
                    case 0x802 -> discovery(p, length);
                    default -> false;
                };
    }

    private boolean data(ByteBuffer p, int length) {
        int universe = p.getShort(113) & 0xFFFF;
        int count = (p.getShort(123) & 0xFFFF) - 1;
        int sequence = p.get(111) & 0xFF;
        Integer before = sequences.put(universe, sequence);
        boolean right = (before == null || sequence == ((before + 1) & 0xFF))
                && p.getShort(115) == (short) (0x7000 | (length - 115))
                && p.getShort(117) == 0x02A1
                && p.getInt(119) == 1
                && p.get(125) == 0
                && count == length - 126
                && count <= 512;
        if ((p.get(112) & 0x40) != 0) {
            events.add("end " + universe);
            return right;
        }
        events.add("data " + universe);
        byte[] slots = new byte[count];
        p.get(126, slots);
        (p.getShort(109) == 0 ? shown : held).put(universe, slots);
        return right && p.get(112) == 0;
    }

    private boolean sync(ByteBuffer p, int length) {
        events.add("sync " + (p.getShort(45) & 0xFFFF));
        shown.putAll(held);
        held.clear();
        Integer before = sequences.put(-1, p.get(44) & 0xFF);
        return length == 49 && (before == null || (p.get(44) & 0xFF) == ((before + 1) & 0xFF)) && p.getShort(47) == 0;
    }

    private boolean discovery(ByteBuffer p, int length) {
        StringBuilder event = new StringBuilder("universes");
        for (int at = 120; at < length; at += 2) {
            event.append(' ').append(p.getShort(at) & 0xFFFF);
        }
        events.add(event.toString());
        return p.getShort(112) == (short) (0x7000 | (length - 112)) && p.getInt(114) == 1 && p.get(118) <= p.get(119);
    }

    /** Returns the data of all shown universes. */
    public byte[] shown() {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        shown.values().forEach(image::writeBytes);
        return image.toByteArray();
    }

    /** Returns the received packets in order, such as {@code data 1}, {@code sync 7}, {@code end 1}, {@code universes 1 2}. */
    public List<String> events() {
        return events;
    }
}
