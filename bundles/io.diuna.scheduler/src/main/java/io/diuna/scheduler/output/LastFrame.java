// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Last frame of a driver instance: its picture where the next instance goes on, and dark elsewhere. */
final class LastFrame implements StripFrame {

    private final StripFrame picture;
    private final byte[] wire;
    private final Map<String, byte[]> byTarget = new HashMap<>();
    private boolean dimmed;

    /**
     * @param format the format of the instance
     * @param picture the frame that it showed last
     * @param next the targets of the next instance; none if there is no other
     */
    LastFrame(StripFormat format, StripFrame picture, List<StripFormat.Target> next) {
        this.picture = picture;
        wire = new byte[picture.wire().length];
        for (StripFormat.Target target : format.targets()) {
            byte[] kept = byTarget.computeIfAbsent(target.name(), name -> new byte[wire.length]);
            for (StripFormat.Target other : next) {
                keep(target, other, kept);
            }
            int end = target.start() + target.length();
            dimmed |= !Arrays.equals(picture.wire(), target.start(), end, kept, target.start(), end);
        }
        dimmed |= !Arrays.equals(picture.wire(), wire);
    }

    private void keep(StripFormat.Target target, StripFormat.Target other, byte[] kept) {
        int from = Math.max(target.offset(), other.offset());
        int to = Math.min(target.offset() + target.length(), other.offset() + other.length());
        if (target.name().equals(other.name()) && from < to) {
            int start = target.start() + from - target.offset();
            System.arraycopy(picture.wire(), start, kept, start, to - from);
            System.arraycopy(picture.wire(), start, wire, start, to - from);
        }
    }

    /** Returns true if LEDs are lit that no instance will drive any more. */
    boolean isNeeded() {
        return dimmed;
    }

    @Override
    public long number() {
        return picture.number();
    }

    @Override
    public long nanos() {
        return picture.nanos();
    }

    @Override
    public byte[] wire() {
        return wire;
    }

    @Override
    public byte[] wire(String target) {
        return byTarget.getOrDefault(target, wire);
    }
}
