// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.NetworkAddress;
import java.util.Arrays;
import java.util.Locale;

/** Classifies hosts by their syntax alone. It never asks DNS, which could block or be spoofed. */
final class ClientAddress {

    private ClientAddress() {}

    /** Returns the host of a {@code Host} header in lower case, without port, brackets and the dot of a complete name. */
    static String host(String header) {
        String text = header.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? "" : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
            return text; // IPv6 without brackets, as proxies write it
        }
        String name = colon < 0 ? text : text.substring(0, colon);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Returns true if a host is an IPv4 or IPv6 address. */
    static boolean isLiteral(String host) {
        return NetworkAddress.isLiteral(host);
    }

    /** Returns true for loopback addresses and the name {@code localhost}. */
    static boolean isLoopback(String address) {
        String bare = bare(address);
        return bare.equals("localhost")
                || bare.equals("::1")
                || bare.equals("0:0:0:0:0:0:0:1")
                || (bare.startsWith("127.") && NetworkAddress.isLiteral(bare));
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

    /** Returns an address in lower case, without brackets. */
    static String bare(String address) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }
}
