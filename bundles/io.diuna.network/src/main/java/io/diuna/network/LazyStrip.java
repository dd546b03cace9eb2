// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.network.udp.HostResolver;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.Receivers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Base of the network strips: creates the sender at the first call, so that {@link #format} reports errors of the
 * configuration. Used by the strip's thread alone.
 */
abstract class LazyStrip implements PhysicalStrip {

    private static final int MOST_PIXELS = 100_000;

    final ReceiverConfig receivers;
    final String id;
    private final HostResolver resolver;
    private @Nullable PhysicalStrip sender;

    /**
     * @param properties the component's properties, which name the strip's id
     */
    LazyStrip(ReceiverConfig receivers, Map<String, ?> properties, HostResolver resolver) {
        this.receivers = receivers;
        this.id = StripId.of(properties);
        this.resolver = resolver;
    }

    /**
     * Creates the sender without touching the network.
     *
     * @throws ConfigurationException when the configuration is not valid
     */
    abstract PhysicalStrip create();

    @Override
    public StripFormat format() {
        return sender().format();
    }

    @Override
    public void show(StripFrame frame) {
        sender().show(frame);
    }

    @Override
    public void close() {
        if (sender != null) {
            sender.close();
        }
    }

    private PhysicalStrip sender() {
        if (sender == null) {
            sender = create();
        }
        return sender;
    }

    /** Returns the order of a pixel's bytes on the wire. */
    final ColorOrder order() {
        return ColorOrder.parse(receivers.order());
    }

    /** Returns the pixel ranges with their receivers; empty if the configuration names no receiver. */
    final List<PixelRange> ranges(int port) {
        ConfigurationException.checkRange("port", port, 1, 65_535);
        ConfigurationException.checkRange("pixels", receivers.pixels(), 1, MOST_PIXELS);
        return PixelRange.parse(receivers.host(), receivers.receivers(), receivers.pixels(), port);
    }

    /** Returns the pixel ranges with their receivers, at least one. */
    final List<PixelRange> requiredRanges(int port) {
        List<PixelRange> ranges = ranges(port);
        if (ranges.isEmpty()) {
            throw new ConfigurationException(
                    "host", "host must name the controller, as in 192.168.1.20 or wled.local; it is empty");
        }
        return ranges;
    }

    /** Returns the sockets of these ranges, still unconnected. */
    final Receivers sockets(List<PixelRange> ranges) {
        return new Receivers(id, ranges, resolver, System::nanoTime);
    }
}
