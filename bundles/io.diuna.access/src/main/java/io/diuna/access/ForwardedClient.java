// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.NetworkAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Client behind reverse proxies. Only a trusted proxy is believed where a request came from; a request that another one forwarded
 * counts as the proxy's own, but not as one from this machine.
 */
final class ForwardedClient {

    /** Headers that proxies add; browsers do not let pages set the first two, and they do not send any of them. */
    private static final List<String> SIGNS =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private static final int MOST_HOPS = 32;

    private final List<NetworkAddress> trusted;

    /** @param trusted networks of the proxies that are believed */
    ForwardedClient(Collection<NetworkAddress> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** Returns true if a proxy that is not trusted forwarded the request. */
    boolean isUnknown(String remoteAddress, Function<String, @Nullable String> header) {
        return !isTrusted(remoteAddress) && isForwarded(header);
    }

    /** Returns true if any proxy forwarded the request. */
    static boolean isForwarded(Function<String, @Nullable String> header) {
        for (String name : SIGNS) {
            if (header.apply(name) != null) {
                return true;
            }
        }
        return false;
    }

    /** Returns the address of the client: the last one that no trusted proxy has. */
    String address(String remoteAddress, Function<String, @Nullable String> header) {
        if (!isTrusted(remoteAddress)) {
            return remoteAddress;
        }
        String client = remoteAddress;
        for (String hop : hops(header)) {
            client = hop;
            if (!isTrusted(hop)) {
                break;
            }
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.contains(ClientAddress.bare(address)));
    }

    /** Returns the addresses that the request came through, the nearest first. */
    private static List<String> hops(Function<String, @Nullable String> header) {
        List<String> hops = new ArrayList<>();
        String list = header.apply("X-Forwarded-For");
        String standard = header.apply("Forwarded");
        String single = header.apply("X-Real-IP");
        if (list != null) {
            for (String element : list.split(",", MOST_HOPS)) {
                hops.add(ClientAddress.host(element));
            }
        } else if (standard != null) {
            for (String element : standard.split("[,;]", MOST_HOPS)) {
                String part = element.strip();
                if (part.toLowerCase(Locale.ROOT).startsWith("for=")) {
                    hops.add(ClientAddress.host(part.substring(4).replace("\"", "")));
                }
            }
        } else if (single != null) {
            hops.add(ClientAddress.host(single));
        }
        Collections.reverse(hops);
        return hops;
    }
}
