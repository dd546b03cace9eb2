// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Classifies hosts by their syntax alone. It never asks DNS, which could block or be spoofed. */
final class ClientAddress {

    private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private ClientAddress() {}

    /** Returns the host of a {@code Host} header in lower case, without port and brackets. */
    static String host(String header) {
        String text = header.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? "" : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** Returns true if a host is an IPv4 or IPv6 address. */
    static boolean isLiteral(String host) {
        return V4.matcher(host).matches()
                || (host.contains(":") && host.chars().allMatch(c -> "0123456789abcdef:.".indexOf(c) >= 0));
    }

    /** Returns true for loopback addresses and the name {@code localhost}. */
    static boolean isLoopback(String address) {
        String bare = bare(address);
        return bare.equals("localhost")
                || bare.equals("::1")
                || bare.equals("0:0:0:0:0:0:0:1")
                || (bare.startsWith("127.") && V4.matcher(bare).matches());
    }

    /** Returns the key that wrong passwords are counted under: an IPv4 address, or the /64 network of an IPv6 address. */
    static String rateLimitKey(String address) {
        String bare = bare(address);
        if (!bare.contains(":")) {
            return bare;
        }
        String[] groups = bare.split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }

    private static String bare(String address) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }
}
