// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * IP address with the network that it belongs to.
 *
 * @param address IP address
 * @param prefixLength length of the network's prefix in bits, 0 to 128
 */
public record NetworkAddress(InetAddress address, int prefixLength) {

    private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-f:.]+", Pattern.CASE_INSENSITIVE);

    /** Returns true if a text looks like an IPv4 address, or an IPv6 address without brackets. */
    public static boolean isLiteral(String host) {
        return V4.matcher(host).matches() || V6.matcher(host).matches();
    }

    /**
     * Reads an address, or a network such as {@code 172.18.0.0/16}.
     *
     * @throws IllegalArgumentException if it is neither; the message says so
     */
    public static NetworkAddress parse(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress address = literal(slash < 0 ? text : text.substring(0, slash));
            int most = address.getAddress().length * Byte.SIZE;
            int prefix = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (prefix >= 0 && prefix <= most) {
                return new NetworkAddress(address, prefix);
            }
        } catch (UnknownHostException | NumberFormatException e) {
            // reported below, like a prefix out of range
        }
        throw new IllegalArgumentException("'" + text + "' must be an IP address, or a network such as 172.18.0.0/16");
    }

    private static InetAddress literal(String text) throws UnknownHostException {
        if (!isLiteral(text)) {
            throw new UnknownHostException(text);
        }
        return InetAddress.getByName(text); // a literal: no question to DNS
    }

    /** Returns the host in a URL: IPv6 in brackets and without an interface. */
    public String urlHost() {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String bare = zone < 0 ? text : text.substring(0, zone);
        return address instanceof Inet6Address ? "[" + bare + "]" : bare;
    }

    /** Returns true if an IP address is in this network; false for any other text. */
    public boolean contains(String client) {
        try {
            byte[] other = literal(client).getAddress();
            byte[] own = address.getAddress();
            boolean same = own.length == other.length;
            for (int bit = 0; same && bit < prefixLength; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                same = ((own[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) == 0;
            }
            return same;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
