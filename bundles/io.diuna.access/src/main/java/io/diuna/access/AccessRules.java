// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.AccessControl;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of access, without the platform around them. */
final class AccessRules implements AccessControl {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean local;
    private final boolean openControl;
    private final OriginCheck origin;
    private final PasswordCheck passwords;

    /**
     * @param local whether the server takes connections from this machine alone
     * @param openControl whether light needs no password even if it does not
     */
    AccessRules(boolean local, boolean openControl, OriginCheck origin, PasswordCheck passwords) {
        this.local = local;
        this.openControl = openControl;
        this.origin = origin;
        this.passwords = passwords;
    }

    @Override
    public Verdict judge(Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header) {
        boolean harmless = scope == Scope.CONTROL && HARMLESS.contains(method);
        if (!harmless && origin.isForeign(header)) {
            return Verdict.FOREIGN;
        }
        // Both, because the server may have been bound anew since the start.
        boolean fromHere = local && ClientAddress.isLoopback(remoteAddress);
        if (scope == Scope.CONTROL && (openControl || fromHere)) {
            return Verdict.ALLOWED;
        }
        return passwords.judge(ClientAddress.rateLimitKey(remoteAddress), header.apply("Authorization"));
    }
}
