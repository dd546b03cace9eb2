// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.HttpCaller;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Access rules of one configuration: scope, network binding, origin and credentials of a request decide. Any thread may call.
 *
 * @param local true if the server accepts only connections from this machine, and no unknown proxy makes them
 * @param openControl true if scope {@code CONTROL} never needs credentials
 * @param origin check against foreign pages
 * @param proxies tells clients behind proxies
 */
record AccessRules(
        boolean local, boolean openControl, OriginCheck origin, ForwardedClient proxies, Credentials credentials) {

    private static final Set<String> READ_ONLY = Set.of("GET", "HEAD", "OPTIONS");

    /** As {@link io.diuna.platform.access.AccessControl#judge}. */
    Verdict judge(Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header) {
        boolean readOnly = scope != Scope.ADMIN && READ_ONLY.contains(method);
        if (!readOnly && origin.isForeign(header)) {
            return Verdict.FOREIGN;
        }
        if (scope.compareTo(openScope(remoteAddress, header)) <= 0) {
            // Without a password only the host name tells a foreign page, whose name leads here, from ours.
            return readOnly && origin.isRebound(header) ? Verdict.FOREIGN : Verdict.ALLOWED;
        }
        return credentials.judge(scope, client(remoteAddress, header), header);
    }

    /** Returns the widest scope that a request has. */
    Scope scope(String remoteAddress, Function<String, @Nullable String> header) {
        Scope open = openScope(remoteAddress, header);
        Scope granted = credentials.scope(client(remoteAddress, header), header);
        return open.compareTo(granted) >= 0 ? open : granted;
    }

    /** Returns who sends a request, for the audit log. */
    String name(HttpCaller caller) {
        return credentials
                .name(client(caller.address(), caller.header()), caller.header())
                .orElse(openScope(caller.address(), caller.header()) == Scope.PUBLIC ? "nobody" : "anyone");
    }

    /** Returns the key that wrong passwords of a client are counted under. */
    String client(String remoteAddress, Function<String, @Nullable String> header) {
        return ClientAddress.rateLimitKey(proxies.address(remoteAddress, header));
    }

    /** Returns the scope that needs no credentials. The address counts as well: the binding may have changed since the start. */
    private Scope openScope(String remoteAddress, Function<String, @Nullable String> header) {
        boolean fromHere = local
                && !proxies.isUnknown(remoteAddress, header)
                && ClientAddress.isLoopback(proxies.address(remoteAddress, header));
        return openControl || fromHere ? Scope.CONTROL : Scope.PUBLIC;
    }
}
