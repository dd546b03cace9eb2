// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells addresses from names by their form alone: no look-up, which could wait or be answered by somebody else. */
final class ClientAddress {

    private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private ClientAddress() {}

    /** The host of a {@code Host} header: lower case, without port and brackets. */
    static String host(String header) {
        String text = header.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? "" : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** Whether a host is an address. */
    static boolean isLiteral(String host) {
        return V4.matcher(host).matches()
                || (host.contains(":") && host.chars().allMatch(c -> "0123456789abcdef:.".indexOf(c) >= 0));
    }

    /** Whether an address, or the name {@code localhost}, stands for this machine. */
    static boolean isLoopback(String address) {
        String bare = bare(address);
        return bare.equals("localhost")
                || bare.equals("::1")
                || bare.equals("0:0:0:0:0:0:0:1")
                || (bare.startsWith("127.") && V4.matcher(bare).matches());
    }

    /** What a host is counted as: an IPv6 network of 64 bits belongs to one household, so it counts as one. */
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
