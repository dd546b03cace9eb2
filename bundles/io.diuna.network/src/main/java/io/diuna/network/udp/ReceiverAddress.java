// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import io.diuna.api.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and UDP port of a receiver.
 *
 * @param host its name, or its IP address in numbers
 * @param port its UDP port, 1 to 65535
 */
public record ReceiverAddress(String host, int port) {

    /** IPv6 pattern: at least two colons, so that {@code host:port} does not match. The resolver checks the rest. */
    private static final String IPV6 = "\\p{XDigit}*:[\\p{XDigit}.]*:[\\p{XDigit}:.]*(?:%[\\w.-]+)?";

    private static final Pattern HOST_PORT = Pattern.compile("(?:\\[(" + IPV6 + ")]|([\\w.-]+))(?::(\\d{1,5}))?");

    /**
     * Parses {@code host}, {@code host:port}, {@code [IPv6]:port} or {@code IPv6}.
     *
     * @param field the configuration key of the text
     * @param defaultPort for a text without a port
     * @throws ConfigurationException when it cannot be parsed
     */
    static ReceiverAddress parse(String field, String text, int defaultPort) {
        String trimmed = text.trim();
        if (trimmed.matches(IPV6)) {
            return new ReceiverAddress(trimmed, defaultPort);
        }
        Matcher matcher = HOST_PORT.matcher(trimmed);
        int port = !matcher.matches() ? 0 : matcher.group(3) == null ? defaultPort : Integer.parseInt(matcher.group(3));
        if (port < 1 || port > 65_535) {
            throw new ConfigurationException(
                    field, field + " must be host or host:port with a port from 1 to 65535, not '" + text + "'");
        }
        return new ReceiverAddress(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), port);
    }

    @Override
    public String toString() {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
