// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.network.udp.PixelRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strip that is made when it is first asked for: what is wrong with its configuration is told by its format. */
abstract class LazyStrip implements PhysicalStrip {

    private static final int MOST_PIXELS = 100_000;

    private @Nullable PhysicalStrip made;

    /**
     * Makes the strip, without touching the network.
     *
     * @throws ConfigurationException when the configuration cannot be used
     */
    abstract PhysicalStrip make();

    @Override
    public StripFormat format() {
        return strip().format();
    }

    @Override
    public void show(StripFrame frame) {
        strip().show(frame);
    }

    @Override
    public void close() {
        if (made != null) {
            made.close();
        }
    }

    private PhysicalStrip strip() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    /** Who gets what; empty when nobody is named. */
    static List<PixelRange> shares(ReceiverConfig config, int port) {
        ConfigurationException.checkRange("pixels", config.pixels(), 1, MOST_PIXELS);
        return PixelRange.parse(config.host(), config.receivers(), config.pixels(), port);
    }

    /** Who gets what; at least one. */
    static List<PixelRange> namedShares(ReceiverConfig config, int port) {
        List<PixelRange> shares = shares(config, port);
        if (shares.isEmpty()) {
            throw new ConfigurationException(
                    "host", "host names the receiver, as in 192.168.1.20 or wled.local; it must not be empty");
        }
        return shares;
    }
}
