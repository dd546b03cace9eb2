// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.sync;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Writer of packets: the state that {@code /json/state} gives, as other devices take it over. */
final class SyncWriter {

    private SyncWriter() {}

    /**
     * Writes a state.
     *
     * @param groups groups of receivers, a bit for each
     */
    static byte[] write(JsonObject state, int groups) {
        List<JsonObject> segments = state.getJsonArray("seg").getValuesAs(JsonObject.class);
        int count = Math.min(segments.size(), SyncLayout.MOST_SEGMENTS);
        byte[] packet = new byte[SyncLayout.HEAD + count * SyncLayout.SEGMENT];
        packet[SyncLayout.AT_REASON] = SyncLayout.DIRECT_CHANGE;
        packet[SyncLayout.AT_BRIGHTNESS] = (byte) (state.getBoolean("on") ? state.getInt("bri") : 0);
        packet[SyncLayout.AT_VERSION] = SyncLayout.VERSION;
        int millis = state.getInt("transition", 0) * SyncLayout.TRANSITION_MILLIS;
        packet[SyncLayout.AT_TRANSITION] = (byte) millis;
        packet[SyncLayout.AT_TRANSITION + 1] = (byte) (millis >> 8);
        packet[SyncLayout.AT_GROUPS] = (byte) groups;
        packet[SyncLayout.AT_NO_TEMPERATURE] = (byte) 255;
        packet[SyncLayout.AT_SEGMENTS] = (byte) count;
        packet[SyncLayout.AT_SEGMENT_SIZE] = SyncLayout.SEGMENT;
        if (count > 0) {
            main(packet, segments.get(0));
        }
        for (int i = 0; i < count; i++) {
            segment(packet, SyncLayout.HEAD + i * SyncLayout.SEGMENT, i, segments.get(i));
        }
        return packet;
    }

    /** Writes the first segment where old devices, and those that take over no segments, look for the light. */
    private static void main(byte[] packet, JsonObject segment) {
        int color = color(segment, 0);
        packet[SyncLayout.AT_COLOR] = (byte) (color >> 16);
        packet[SyncLayout.AT_COLOR + 1] = (byte) (color >> 8);
        packet[SyncLayout.AT_COLOR + 2] = (byte) color;
        packet[SyncLayout.AT_WHITE] = (byte) (color >>> 24);
        packet[SyncLayout.AT_EFFECT] = octet(segment, "fx");
        packet[SyncLayout.AT_SPEED] = octet(segment, "sx");
        packet[SyncLayout.AT_INTENSITY] = octet(segment, "ix");
        packet[SyncLayout.AT_PALETTE] = octet(segment, "pal");
    }

    private static void segment(byte[] packet, int at, int id, JsonObject segment) {
        packet[at] = (byte) id;
        pair(packet, at + SyncLayout.SEGMENT_START, segment.getInt("start"));
        pair(packet, at + SyncLayout.SEGMENT_STOP, segment.getInt("stop"));
        packet[at + SyncLayout.SEGMENT_GROUPING] = 1;
        packet[at + SyncLayout.SEGMENT_OPTIONS] = (byte) (segment.getBoolean("on") ? SyncLayout.OPTION_ON : 0);
        packet[at + SyncLayout.SEGMENT_BRIGHTNESS] = octet(segment, "bri");
        packet[at + SyncLayout.SEGMENT_EFFECT] = octet(segment, "fx");
        packet[at + SyncLayout.SEGMENT_SPEED] = octet(segment, "sx");
        packet[at + SyncLayout.SEGMENT_INTENSITY] = octet(segment, "ix");
        packet[at + SyncLayout.SEGMENT_PALETTE] = octet(segment, "pal");
        for (int slot = 0; slot < SyncLayout.COLORS; slot++) {
            int color = color(segment, slot);
            int first = at + SyncLayout.SEGMENT_COLORS + slot * SyncLayout.CHANNELS;
            packet[first] = (byte) (color >> 16);
            packet[first + 1] = (byte) (color >> 8);
            packet[first + 2] = (byte) color;
            packet[first + 3] = (byte) (color >>> 24);
        }
        packet[at + SyncLayout.SEGMENT_CUSTOM] = octet(segment, "c1");
        packet[at + SyncLayout.SEGMENT_CUSTOM + 1] = octet(segment, "c2");
        int checks = segment.getInt("c3", 0) & SyncLayout.CUSTOM_MASK;
        for (int i = 0; i < SyncLayout.CHECKS.size(); i++) {
            checks |= segment.getBoolean(SyncLayout.CHECKS.get(i), false) ? SyncLayout.FIRST_CHECK << i : 0;
        }
        packet[at + SyncLayout.SEGMENT_CHECKS] = (byte) checks;
    }

    /** Returns a number as one byte; 0 for one that needs more, such as that of the 256th effect. */
    private static byte octet(JsonObject segment, String name) {
        int number = segment.getInt(name, 0);
        return (byte) (number > 255 ? 0 : number);
    }

    private static void pair(byte[] packet, int at, int number) {
        packet[at] = (byte) (number >> 8);
        packet[at + 1] = (byte) number;
    }

    /** Returns a colour as {@code 0xWWRRGGBB}; 0 if the segment has none in this slot. */
    private static int color(JsonObject segment, int slot) {
        JsonArray colors = segment.getJsonArray("col");
        JsonArray channels =
                colors != null && slot < colors.size() ? colors.getJsonArray(slot) : JsonValue.EMPTY_JSON_ARRAY;
        return channels.getInt(SyncLayout.CHANNELS - 1, 0) << 24
                | channels.getInt(0, 0) << 16
                | channels.getInt(1, 0) << 8
                | channels.getInt(2, 0);
    }
}
