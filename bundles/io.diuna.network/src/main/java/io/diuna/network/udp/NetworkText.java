// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.nio.charset.StandardCharsets;

/** Texts that came over the network, for people to read: control characters become {@code ?}. */
public final class NetworkText {

    private static final int LONGEST = 100;

    private NetworkText() {}

    /** Returns the Latin-1 text between two positions of a packet; it ends before a zero byte. */
    public static String of(byte[] packet, int from, int to) {
        int end = from;
        while (end < to && packet[end] != 0) {
            end++;
        }
        return of(new String(packet, from, end - from, StandardCharsets.ISO_8859_1));
    }

    /** Returns the text, at most 100 characters of it. */
    public static String of(String text) {
        return text.substring(0, Math.min(LONGEST, text.length())).replaceAll("\\p{Cc}", "?");
    }
}
