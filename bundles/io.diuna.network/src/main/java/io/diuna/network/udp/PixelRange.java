// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import io.diuna.api.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run of a strip's pixels and who gets it.
 *
 * @param start its first pixel, from 0
 * @param pixels how many there are, at least 1
 * @param targets who gets all of them, at least one
 */
public record PixelRange(int start, int pixels, List<ReceiverAddress> targets) {

    /**
     * The whole strip for one receiver.
     *
     * @param field the key that names it
     * @throws ConfigurationException when it cannot be read
     */
    public static PixelRange all(String field, String target, int pixels, int port) {
        return new PixelRange(0, pixels, List.of(ReceiverAddress.parse(field, target, port)));
    }

    /**
     * Reads who gets what: {@code host} alone gets all. Of {@code receivers}, each gets all, unless one has a number of
     * pixels behind {@code =}: then each takes the pixels that follow those of the one before, and the last may leave its
     * number out.
     *
     * @param host the key {@code host}
     * @param named the key {@code receivers}; empty texts in it do not count
     * @param pixels the length of the strip
     * @param port for those that have none
     * @return without gap, in the order of the pixels; empty when neither key names anybody
     * @throws ConfigurationException when they cannot be read or do not make up the strip
     */
    public static List<PixelRange> parse(String host, String[] named, int pixels, int port) {
        String[] receivers =
                Arrays.stream(named).filter(name -> !name.isBlank()).toArray(String[]::new);
        if (receivers.length == 0) {
            return host.isBlank() ? List.of() : List.of(all("host", host, pixels, port));
        }
        if (!host.isBlank()) {
            throw new ConfigurationException(
                    "receivers", "give host, for one receiver, or receivers, for several, not both");
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
        List<PixelRange> shares = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < receivers.length; i++) {
            int equals = receivers[i].indexOf('=');
            boolean isRest = equals < 0 && i == receivers.length - 1;
            int length = isRest ? pixels - start : length(receivers[i], equals);
            if (length < 1 || length > pixels - start) {
                throw new ConfigurationException(
                        "receivers",
                        "receivers share out " + pixels + " pixels, and at '" + receivers[i] + "' there are "
                                + (pixels - start) + " left");
            }
            String target = isRest ? receivers[i] : receivers[i].substring(0, equals);
            shares.add(new PixelRange(start, length, List.of(ReceiverAddress.parse("receivers", target, port))));
            start += length;
        }
        if (start < pixels) {
            throw new ConfigurationException(
                    "receivers",
                    "receivers share out " + start + " of " + pixels + " pixels; leave the last number out");
        }
        return List.copyOf(shares);
    }

    private static int length(String receiver, int equals) {
        String digits = equals < 0 ? "" : receiver.substring(equals + 1).trim();
        if (!digits.matches("\\d{1,9}")) {
            throw new ConfigurationException(
                    "receivers",
                    "receivers has a number of pixels at each, as in 192.168.1.20=300, or at none; the last may leave it"
                            + " out; not '" + receiver + "'");
        }
        return Integer.parseInt(digits);
    }
}
