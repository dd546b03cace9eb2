// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.dmx;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.WireTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How a strip is laid out in universes.
 *
 * @param pixels the length of the strip
 * @param order the order of the bytes of a pixel
 * @param shares who gets what
 * @param universes all of them, numbered without gap; each share begins with a new one
 */
public record UniversePlan(int pixels, ColorOrder order, List<PixelRange> shares, List<Universe> universes) {

    /**
     * Lays a strip out.
     *
     * @param perUniverse bytes of a universe, so that pixels may be split; 0: as many whole pixels as fit
     * @param first the number of the first universe
     * @param last the greatest number that there is
     * @throws ConfigurationException on field {@code universe} when there are not enough, or on {@code channels}
     */
    public static UniversePlan of(
            int pixels, ColorOrder order, List<PixelRange> shares, int perUniverse, int first, int last) {
        ConfigurationException.checkRange("channels", perUniverse, 0, Universe.MOST_CHANNELS);
        int channels = order.channels();
        int most = perUniverse == 0 ? Universe.MOST_CHANNELS / channels * channels : perUniverse;
        List<Universe> universes = new ArrayList<>();
        for (int share = 0; share < shares.size(); share++) {
            int start = shares.get(share).start() * channels;
            int end = start + shares.get(share).pixels() * channels;
            for (int at = start; at < end; at += most) {
                universes.add(new Universe(first + universes.size(), share, at, Math.min(most, end - at)));
            }
        }
        int lastUsed = first + universes.size() - 1;
        if (lastUsed > last) {
            throw new ConfigurationException(
                    "universe",
                    "this strip needs universes " + first + " to " + lastUsed + ", and they end at " + last);
        }
        return new UniversePlan(pixels, order, shares, List.copyOf(universes));
    }

    /**
     * What such a strip takes.
     *
     * @param header bytes of a datagram around the pixels
     */
    public StripFormat format(int header, long keepAliveNanos) {
        long nanos = 0;
        for (Universe universe : universes) {
            int copies = Math.max(1, shares.get(universe.share()).targets().size());
            nanos += copies * WireTime.nanos(1, header + universe.length());
        }
        return StripFormat.of(pixels, order, 1.0, nanos).withKeepAliveNanos(keepAliveNanos);
    }
}
