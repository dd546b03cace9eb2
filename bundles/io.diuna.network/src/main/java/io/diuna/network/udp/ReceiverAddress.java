// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import io.diuna.api.ConfigurationException;

/**
 * A receiver as somebody wrote it.
 *
 * @param host its name, or its address in numbers
 * @param port its UDP port, 1 to 65535
 */
public record ReceiverAddress(String host, int port) {

    private static final String NAME = "[\\w.-]+";

    /** As far as it is to be told from a name with too many ports. */
    private static final String IPV6 = "(\\p{XDigit}*:[\\p{XDigit}:.]*)(%[\\w.-]+)?";

    /**
     * Reads {@code host}, {@code host:port}, {@code [IPv6]:port} or {@code IPv6}.
     *
     * @param field the key that the text stands in
     * @param defaultPort where the text has none
     * @throws ConfigurationException when it cannot be read
     */
    static ReceiverAddress parse(String field, String text, int defaultPort) {
        String trimmed = text.trim();
        int colon = trimmed.lastIndexOf(':');
        boolean bracketed = trimmed.startsWith("[");
        boolean bareAddress = !bracketed && trimmed.indexOf(':') != colon;
        boolean hasPort = colon >= 0 && !bareAddress && colon > trimmed.indexOf(']');
        String host = hasPort ? trimmed.substring(0, colon) : trimmed;
        if (bracketed && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        int port = hasPort ? port(field, text, trimmed.substring(colon + 1)) : defaultPort;
        if (!host.matches(bareAddress || bracketed ? IPV6 : NAME)) {
            throw wrong(field, text);
        }
        return new ReceiverAddress(host, port);
    }

    private static int port(String field, String text, String digits) {
        int port = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65_535) {
            throw wrong(field, text);
        }
        return port;
    }

    private static ConfigurationException wrong(String field, String text) {
        return new ConfigurationException(
                field, field + " names a receiver as host or host:port, the port from 1 to 65535, not '" + text + "'");
    }

    @Override
    public String toString() {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
