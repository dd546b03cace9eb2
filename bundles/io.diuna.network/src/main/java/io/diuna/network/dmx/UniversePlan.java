// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.dmx;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.ReceiverAddress;
import io.diuna.network.udp.WireTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Assignment of a strip's bytes to universes.
 *
 * @param pixels length of the strip
 * @param order byte order of a pixel
 * @param ranges pixel ranges with their receivers
 * @param universes universes with consecutive numbers; each range begins with a new one
 */
public record UniversePlan(int pixels, ColorOrder order, List<PixelRange> ranges, List<Universe> universes) {

    /**
     * Creates the plan of a strip.
     *
     * @param perUniverse channels per universe, where a pixel may be split; 0: as many whole pixels as fit
     * @param first number of the first universe
     * @param last highest universe number of the protocol
     * @throws ConfigurationException for field {@code universe} if the strip exceeds the last universe, or for {@code
     * channels}
     */
    public static UniversePlan of(
            int pixels, ColorOrder order, List<PixelRange> ranges, int perUniverse, int first, int last) {
        ConfigurationException.checkRange("channels", perUniverse, 0, Universe.MOST_CHANNELS);
        int channels = order.channels();
        int most = perUniverse == 0 ? Universe.MOST_CHANNELS / channels * channels : perUniverse;
        List<Universe> universes = new ArrayList<>();
        for (int range = 0; range < ranges.size(); range++) {
            int start = ranges.get(range).start() * channels;
            int end = start + ranges.get(range).pixels() * channels;
            for (int at = start; at < end; at += most) {
                universes.add(new Universe(first + universes.size(), range, at, Math.min(most, end - at)));
            }
        }
        int lastUsed = first + universes.size() - 1;
        if (lastUsed > last) {
            throw new ConfigurationException(
                    "universe", "this strip needs universes " + first + " to " + lastUsed + "; the highest is " + last);
        }
        return new UniversePlan(pixels, order, ranges, List.copyOf(universes));
    }

    /**
     * Returns the format of such a strip, with gamma 1.0 and an estimated wire time.
     *
     * @param network name of the protocol, and of the network where it matters
     * @param header bytes of a datagram before the pixels
     * @param keepAliveNanos period at which a static frame is repeated
     */
    public StripFormat format(String network, int header, long keepAliveNanos) {
        long nanos = 0;
        List<StripFormat.Target> targets = new ArrayList<>();
        for (Universe universe : universes) {
            int copies = Math.max(1, ranges.get(universe.range()).targets().size());
            nanos += copies * WireTime.nanos(1, header + universe.length());
            for (String name : targets(network, universe)) {
                targets.add(new StripFormat.Target(name, 0, universe.start(), universe.length()));
            }
        }
        return StripFormat.of(pixels, order, 1.0, nanos)
                .withKeepAliveNanos(keepAliveNanos)
                .withTargets(targets);
    }

    /** Returns the names of the targets of each universe, in the order of the universes. */
    public String[][] targets(String network) {
        return universes.stream()
                .map(universe -> targets(network, universe).toArray(String[]::new))
                .toArray(String[][]::new);
    }

    /** Returns the names of the targets of a universe: one for each receiver of its range, or one for all by multicast. */
    private List<String> targets(String network, Universe universe) {
        String name = network + " universe " + universe.number();
        List<ReceiverAddress> receivers = ranges.get(universe.range()).targets();
        return receivers.isEmpty()
                ? List.of(name)
                : receivers.stream().map(receiver -> name + " of " + receiver).toList();
    }
}
