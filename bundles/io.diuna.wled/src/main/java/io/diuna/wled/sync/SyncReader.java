// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.sync;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reader of packets: a command as {@code POST /json/state} takes it. Whatever comes over the network is read, or ignored. */
final class SyncReader {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final int groups;
    private final boolean takesEffects;
    private final IntPredicate isEffect;
    private final IntPredicate isPalette;

    /**
     * @param groups groups that are followed, a bit for each
     * @param takesEffects false to follow switches, brightness and colours only
     * @param isEffect true for numbers of effects that exist here
     * @param isPalette true for numbers of palettes that exist here
     */
    SyncReader(int groups, boolean takesEffects, IntPredicate isEffect, IntPredicate isPalette) {
        this.groups = groups;
        this.takesEffects = takesEffects;
        this.isEffect = isEffect;
        this.isPalette = isPalette;
    }

    /**
     * Reads a packet.
     *
     * @param length number of bytes of the packet
     * @param own number of segments here; a sender with one segment, or of an old version, changes all of them
     * @return the command; empty if it is no packet of the notifier, or for other groups
     */
    Optional<JsonObject> read(byte[] packet, int length, int own) {
        if (length < SyncLayout.SHORTEST || packet[0] != SyncLayout.NOTIFIER || !isForUs(packet, length)) {
            return Optional.empty();
        }
        int brightness = octet(packet, SyncLayout.AT_BRIGHTNESS);
        JsonObjectBuilder command = JSON.createObjectBuilder().add("on", brightness > 0);
        if (brightness > 0) {
            command.add("bri", brightness);
        }
        int millis = octet(packet, SyncLayout.AT_TRANSITION) | octet(packet, SyncLayout.AT_TRANSITION + 1) << 8;
        command.add("tt", millis / SyncLayout.TRANSITION_MILLIS);
        return Optional.of(command.add("seg", segments(packet, length, own)).build());
    }

    private boolean isForUs(byte[] packet, int length) {
        boolean hasGroups =
                octet(packet, SyncLayout.AT_VERSION) >= SyncLayout.GROUP_VERSION && length > SyncLayout.AT_GROUPS;
        return ((hasGroups ? octet(packet, SyncLayout.AT_GROUPS) : 1) & groups) != 0;
    }

    private JsonArrayBuilder segments(byte[] packet, int length, int own) {
        JsonArrayBuilder segments = JSON.createArrayBuilder();
        int count = segmentCount(packet, length);
        for (int id = 0; id < own; id++) {
            if (count == 0) {
                segments.add(main(packet, id));
            } else if (count == 1 || id < count) {
                int place = count == 1 ? 0 : id;
                segments.add(segment(packet, SyncLayout.HEAD + place * SyncLayout.SEGMENT, id));
            }
        }
        return segments;
    }

    /** Returns the number of segments in the packet; 0 if it has none, or they have another size. */
    private static int segmentCount(byte[] packet, int length) {
        if (length < SyncLayout.HEAD
                || octet(packet, SyncLayout.AT_VERSION) < SyncLayout.SEGMENT_VERSION
                || octet(packet, SyncLayout.AT_SEGMENT_SIZE) != SyncLayout.SEGMENT) {
            return 0;
        }
        return Math.min(octet(packet, SyncLayout.AT_SEGMENTS), (length - SyncLayout.HEAD) / SyncLayout.SEGMENT);
    }

    private JsonObject main(byte[] packet, int id) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("id", id);
        JsonArrayBuilder color = JSON.createArrayBuilder();
        for (int channel = 0; channel < SyncLayout.CHANNELS - 1; channel++) {
            color.add(octet(packet, SyncLayout.AT_COLOR + channel));
        }
        json.add("col", JSON.createArrayBuilder().add(color.add(octet(packet, SyncLayout.AT_WHITE))));
        addLook(
                json,
                octet(packet, SyncLayout.AT_EFFECT),
                octet(packet, SyncLayout.AT_SPEED),
                octet(packet, SyncLayout.AT_INTENSITY),
                octet(packet, SyncLayout.AT_PALETTE));
        return json.build();
    }

    private JsonObject segment(byte[] packet, int at, int id) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("id", id);
        int brightness = octet(packet, at + SyncLayout.SEGMENT_BRIGHTNESS);
        if (brightness > 0) {
            json.add("bri", brightness);
        }
        json.add("on", brightness > 0 && (packet[at + SyncLayout.SEGMENT_OPTIONS] & SyncLayout.OPTION_ON) != 0);
        JsonArrayBuilder colors = JSON.createArrayBuilder();
        for (int slot = 0; slot < SyncLayout.COLORS; slot++) {
            JsonArrayBuilder color = JSON.createArrayBuilder();
            for (int channel = 0; channel < SyncLayout.CHANNELS; channel++) {
                color.add(octet(packet, at + SyncLayout.SEGMENT_COLORS + slot * SyncLayout.CHANNELS + channel));
            }
            colors.add(color);
        }
        json.add("col", colors);
        addLook(
                json,
                octet(packet, at + SyncLayout.SEGMENT_EFFECT),
                octet(packet, at + SyncLayout.SEGMENT_SPEED),
                octet(packet, at + SyncLayout.SEGMENT_INTENSITY),
                octet(packet, at + SyncLayout.SEGMENT_PALETTE));
        if (takesEffects) {
            int checks = octet(packet, at + SyncLayout.SEGMENT_CHECKS);
            json.add("c1", octet(packet, at + SyncLayout.SEGMENT_CUSTOM))
                    .add("c2", octet(packet, at + SyncLayout.SEGMENT_CUSTOM + 1))
                    .add("c3", checks & SyncLayout.CUSTOM_MASK);
            for (int i = 0; i < SyncLayout.CHECKS.size(); i++) {
                json.add(SyncLayout.CHECKS.get(i), (checks & SyncLayout.FIRST_CHECK << i) != 0);
            }
        }
        return json.build();
    }

    private void addLook(JsonObjectBuilder json, int effect, int speed, int intensity, int palette) {
        if (!takesEffects) {
            return;
        }
        if (isEffect.test(effect)) {
            json.add("fx", effect).add("sx", speed).add("ix", intensity);
        }
        if (isPalette.test(palette)) {
            json.add("pal", palette);
        }
    }

    private static int octet(byte[] packet, int at) {
        return packet[at] & 0xFF;
    }
}
