// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.AccessControl;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Access rules: scope, network binding, origin and password of a request decide. Any thread may call. */
final class AccessRules implements AccessControl {

    private static final Set<String> READ_ONLY = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean local;
    private final boolean openControl;
    private final OriginCheck origin;
    private final PasswordCheck passwords;

    /**
     * @param local true if the server accepts only connections from this machine
     * @param openControl true if scope {@code CONTROL} never needs the password
     */
    AccessRules(boolean local, boolean openControl, OriginCheck origin, PasswordCheck passwords) {
        this.local = local;
        this.openControl = openControl;
        this.origin = origin;
        this.passwords = passwords;
    }

    @Override
    public Verdict judge(Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header) {
        boolean readOnly = scope == Scope.CONTROL && READ_ONLY.contains(method);
        if (!readOnly && origin.isForeign(header)) {
            return Verdict.FOREIGN;
        }
        // Checks the client address as well, because the binding may have changed since the start.
        boolean fromHere = local && ClientAddress.isLoopback(remoteAddress);
        if (scope == Scope.CONTROL && (openControl || fromHere)) {
            // Without a password only the host name tells a foreign page, whose name leads here, from ours.
            return readOnly && origin.isRebound(header) ? Verdict.FOREIGN : Verdict.ALLOWED;
        }
        return passwords.judge(ClientAddress.rateLimitKey(remoteAddress), header.apply("Authorization"));
    }
}
