// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Explanation of requests that are refused as foreign, with a link that works. Any thread may call. */
final class RefusedRequest {

    private static final int LONGEST_HOST = 80;

    private final String boundHost;
    private final String port;
    private final Supplier<MachineNames> machine;

    /**
     * @param boundHost host that the server is bound to
     * @param port its port
     * @param machine reads the names and addresses of this machine
     */
    RefusedRequest(String boundHost, String port, Supplier<MachineNames> machine) {
        this.boundHost = boundHost;
        this.port = port;
        this.machine = machine;
    }

    /**
     * Returns the explanation, as a sentence without a full stop.
     *
     * @param client address of the client
     */
    String text(KnownHosts hosts, String client, Function<String, @Nullable String> header) {
        String host = header.apply("Host");
        String link = "http://" + linkHost(client) + (port.isEmpty() ? "" : ":" + port) + "/";
        if (host == null || host.isBlank()) {
            return "The request has no Host header; open " + link;
        }
        String name = ClientAddress.host(host);
        if (hosts.contains(name)) {
            return "Cross-origin request rejected: only Diuna's own page may do this; open " + link
                    + proxyHint(hosts, header);
        }
        String shown = printable(name);
        return "'" + shown + "' is not known as a name of this machine (Host header); open " + link + ", or "
                + remedy(shown);
    }

    /** Returns what to do if the origin is that of a reverse proxy which does not pass its own host on. */
    private static String proxyHint(KnownHosts hosts, Function<String, @Nullable String> header) {
        String origin = header.apply("Origin");
        String name = origin == null ? "" : OriginCheck.hostOf(origin);
        return name.isEmpty() || name.equals("null") || hosts.contains(name)
                ? ""
                : ". If '" + printable(name) + "' is a reverse proxy in front of Diuna, " + remedy(printable(name));
    }

    private static String remedy(String name) {
        return "add '" + name + "' to hostNames of the configuration io.diuna.access";
    }

    private String linkHost(String client) {
        if (!isWildcard(boundHost)) {
            String bare = ClientAddress.bare(boundHost);
            return bare.contains(":") ? "[" + bare + "]" : bare;
        }
        return ClientAddress.isLoopback(client)
                ? "localhost"
                : machine.get().towards(client).map(NetworkAddress::urlHost).orElse("localhost");
    }

    /** Returns true for the addresses that stand for all addresses of the machine. */
    private static boolean isWildcard(String host) {
        String bare = ClientAddress.bare(host);
        return bare.isEmpty() || bare.equals("0.0.0.0") || bare.equals("::");
    }

    private static String printable(String host) {
        String clean = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.:_-]", "?");
        return clean.length() <= LONGEST_HOST ? clean : clean.substring(0, LONGEST_HOST) + "…";
    }
}
