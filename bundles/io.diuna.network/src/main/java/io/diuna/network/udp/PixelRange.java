// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import io.diuna.api.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Consecutive pixels of a strip and the receivers of their data.
 *
 * @param start index of the first pixel, from 0
 * @param pixels number of pixels, at least 1
 * @param targets receivers, each of which gets the whole range; empty for multicast
 */
public record PixelRange(int start, int pixels, List<ReceiverAddress> targets) {

    /**
     * Returns the whole strip as one range for one receiver.
     *
     * @param field configuration key of the receiver
     * @throws ConfigurationException when the receiver cannot be parsed
     */
    public static PixelRange all(String field, String target, int pixels, int port) {
        return new PixelRange(0, pixels, List.of(ReceiverAddress.parse(field, target, port)));
    }

    /**
     * Parses the keys {@code host} and {@code receivers}. {@code host} gets the whole strip. So does each of {@code
     * receivers}, unless one has a number of pixels after {@code =}: then each gets the pixels after those of the
     * previous one, and the last may omit its number.
     *
     * @param host value of the key {@code host}
     * @param named value of the key {@code receivers}; blank entries are ignored
     * @param pixels length of the strip
     * @param port default port
     * @return ranges that cover the strip, in the order of the pixels; empty if both keys are blank
     * @throws ConfigurationException when the values cannot be parsed or do not cover the strip
     */
    public static List<PixelRange> parse(String host, String[] named, int pixels, int port) {
        String[] receivers =
                Arrays.stream(named).filter(name -> !name.isBlank()).toArray(String[]::new);
        if (receivers.length == 0) {
            return host.isBlank() ? List.of() : List.of(all("host", host, pixels, port));
        }
        if (!host.isBlank()) {
            throw new ConfigurationException(
                    "receivers", "set host for one controller, or receivers for several, not both");
        }
        for (String receiver : receivers) {
            if (receiver.indexOf('=') >= 0) {
                return ranges(receivers, pixels, port);
            }
        }
        List<ReceiverAddress> targets = new ArrayList<>();
        for (String receiver : receivers) {
            targets.add(ReceiverAddress.parse("receivers", receiver, port));
        }
        return List.of(new PixelRange(0, pixels, List.copyOf(targets)));
    }

    private static List<PixelRange> ranges(String[] receivers, int pixels, int port) {
        List<PixelRange> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < receivers.length; i++) {
            int equals = receivers[i].indexOf('=');
            boolean isRest = equals < 0 && i == receivers.length - 1;
            int length = isRest ? pixels - start : length(receivers[i], equals);
            if (length < 1 || length > pixels - start) {
                throw new ConfigurationException(
                        "receivers",
                        "receivers: '" + receivers[i] + "' does not fit, the strip has " + pixels + " pixels and "
                                + (pixels - start) + " are left");
            }
            String target = isRest ? receivers[i] : receivers[i].substring(0, equals);
            ranges.add(new PixelRange(start, length, List.of(ReceiverAddress.parse("receivers", target, port))));
            start += length;
        }
        if (start < pixels) {
            throw new ConfigurationException(
                    "receivers",
                    "receivers cover " + start + " of " + pixels + " pixels; omit the number of the last one");
        }
        return List.copyOf(ranges);
    }

    private static int length(String receiver, int equals) {
        String digits = equals < 0 ? "" : receiver.substring(equals + 1).trim();
        if (!digits.matches("\\d{1,9}")) {
            throw new ConfigurationException(
                    "receivers",
                    "receivers needs a number of pixels for each, as in 192.168.1.20=300, or for none; only the last may"
                            + " omit it; not '" + receiver + "'");
        }
        return Integer.parseInt(digits);
    }
}
