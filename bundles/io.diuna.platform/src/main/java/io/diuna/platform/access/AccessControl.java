// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Access control of HTTP requests, by the administrator's password, a token or the session of a browser. Only its provider knows
 * these secrets. Any thread may call.
 */
@ProviderType
public interface AccessControl {

    /** User name of the administrator. */
    String USER = "diuna";

    /** Scope of a request. */
    enum Scope {
        /** The login itself: needs no right. */
        PUBLIC,
        /** Light. */
        CONTROL,
        /** Plugins, configuration, the console. */
        ADMIN
    }

    /** Decision about a request. */
    enum Verdict {
        /** The request is allowed. */
        ALLOWED,
        /** The password, or what may take its place, is missing or wrong (401). */
        PASSWORD_NEEDED,
        /** The login or token is for light only (403). */
        ADMINISTRATOR_NEEDED,
        /** Cross-origin request or unknown Host header (403). */
        FOREIGN,
        /** Too many wrong passwords came from this address; a later retry is allowed (429). */
        TOO_MANY_ATTEMPTS
    }

    /**
     * Decides about a request.
     *
     * @param scope scope of the request
     * @param method HTTP method in upper case; a WebSocket upgrade counts as {@code POST}
     * @param remoteAddress address of the client
     * @param header returns a request header by its name, or null
     */
    Verdict judge(Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header);

    /**
     * Returns why a request is refused and what to do, as a user-facing sentence without a full stop.
     *
     * @param verdict of {@link #judge} about the request; any but {@link Verdict#ALLOWED}
     * @param remoteAddress address of the client
     * @param header returns a request header by its name, or null
     */
    default String explain(Verdict verdict, String remoteAddress, Function<String, @Nullable String> header) {
        return switch (verdict) {
            case ALLOWED -> "The request is allowed";
            case PASSWORD_NEEDED -> "The administrator's password is required (user " + USER + ")";
            case ADMINISTRATOR_NEEDED ->
                "This login is for light only; log in with the administrator's password, or use a token with the scope admin";
            case FOREIGN ->
                "Cross-origin request rejected, or unknown Host header; to use another host name, add it to hostNames in"
                        + " the configuration io.diuna.access";
            case TOO_MANY_ATTEMPTS -> "Too many wrong passwords; try again in 3 s";
        };
    }

    /**
     * Records an act of an administrator, or an attempt at one, in the log {@code audit}: who, from where, what, and the result.
     * Who it was is told by the credentials of the request, which are not logged. Refusals and failures are limited to some lines a
     * minute.
     *
     * @param caller who asks, or has asked
     * @param act what, and to which thing, such as {@code PUT /api/v1/strips/shelf}; without secrets
     * @param status HTTP status of the answer: below 400 it was done
     */
    default void record(HttpCaller caller, String act, int status) {}
}
