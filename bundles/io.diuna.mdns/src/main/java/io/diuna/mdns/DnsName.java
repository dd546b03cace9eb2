// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Name in DNS.
 *
 * @param labels its labels, each of 1 to 63 bytes in UTF-8; a label may contain dots and spaces
 */
record DnsName(List<String> labels) {

    private static final int LONGEST_LABEL = 63;
    private static final int MOST_LABELS = 127;
    private static final int POINTER = 0xC0;

    /** Returns the name of labels that are separated by dots. */
    static DnsName of(String dotted) {
        return new DnsName(List.of(dotted.split("\\.")));
    }

    /** Returns the name below this one. A label that is too long is cut. */
    DnsName child(String label) {
        String cut = label;
        while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_LABEL) {
            cut = cut.substring(0, cut.length() - 1);
        }
        List<String> all = new ArrayList<>(List.of(cut));
        all.addAll(labels);
        return new DnsName(List.copyOf(all));
    }

    /** Returns true if both are the same name: case does not matter. */
    boolean isSame(DnsName other) {
        if (labels.size() != other.labels.size()) {
            return false;
        }
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).equalsIgnoreCase(other.labels.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the name in lower case: the key for names that are the same. */
    DnsName folded() {
        return new DnsName(
                labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).toList());
    }

    /** Returns the name without its first label. */
    DnsName parent() {
        return new DnsName(labels.subList(1, labels.size()));
    }

    /** Writes the name, without compression. */
    void write(ByteArrayOutputStream out) {
        for (String label : labels) {
            byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        out.write(0);
    }

    /**
     * Reads the name at the position of a message, and moves the position behind it.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    static DnsName read(ByteBuffer message) {
        List<String> labels = new ArrayList<>();
        ByteBuffer at = message;
        int limit = message.position(); // a pointer leads back, so that names end
        while (true) {
            int length = next(at);
            if (length == 0) {
                return new DnsName(List.copyOf(labels));
            }
            if ((length & POINTER) == POINTER) {
                int target = (length & ~POINTER) << Byte.SIZE | next(at);
                if (target >= limit) {
                    throw new IllegalArgumentException("a pointer that does not lead back");
                }
                limit = target;
                at = message.duplicate().position(target);
            } else if (length > LONGEST_LABEL || length > at.remaining() || labels.size() >= MOST_LABELS) {
                throw new IllegalArgumentException("a label that is too long");
            } else {
                byte[] bytes = new byte[length];
                at.get(bytes);
                labels.add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }

    private static int next(ByteBuffer message) {
        if (!message.hasRemaining()) {
            throw new IllegalArgumentException("a name without an end");
        }
        return message.get() & 0xFF;
    }
}
