// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.access.key.Sessions;
import io.diuna.access.key.Tokens;
import io.diuna.access.password.PasswordCheck;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.AccessToken;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Credentials of requests: the cookie of a session, a bearer token, or the administrator's password. Any thread may call. */
final class Credentials {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 256;

    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Tokens tokens;

    Credentials(PasswordCheck passwords, Sessions sessions, SessionCookie cookie, Tokens tokens) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
    }

    /**
     * Decides whether a request may do what needs a scope.
     *
     * @param client key that wrong passwords are counted under
     */
    Verdict judge(Scope scope, String client, Function<String, @Nullable String> header) {
        Scope granted = keyScope(header);
        if (granted.compareTo(scope) >= 0) {
            return Verdict.ALLOWED;
        }
        Verdict verdict = passwords.judge(client, header.apply("Authorization"));
        return verdict == Verdict.PASSWORD_NEEDED && granted != Scope.PUBLIC ? Verdict.ADMINISTRATOR_NEEDED : verdict;
    }

    /** Returns the widest scope of a request; {@link Scope#PUBLIC} if its credentials are missing or wrong. */
    Scope scope(String client, Function<String, @Nullable String> header) {
        return judge(Scope.ADMIN, client, header) == Verdict.ALLOWED ? Scope.ADMIN : keyScope(header);
    }

    /** Returns true if a request comes from a session. */
    boolean hasSession(Function<String, @Nullable String> header) {
        return session(header).isPresent();
    }

    /** Returns what a request is recognised by, for people and without a secret; empty if its credentials are missing or wrong. */
    Optional<String> name(String client, Function<String, @Nullable String> header) {
        Optional<String> key = session(header)
                .map(scope -> scope == Scope.ADMIN ? "session of the password" : "session of the PIN")
                .or(() -> bearer(header).flatMap(tokens::find).map(Credentials::name));
        return key.isEmpty() && passwords.isKnown(client, header.apply("Authorization"))
                ? Optional.of("password")
                : key;
    }

    private static String name(AccessToken token) {
        return "token '" + token.name() + "' (" + token.id() + ")";
    }

    private Scope keyScope(Function<String, @Nullable String> header) {
        Scope bySession = session(header).orElse(Scope.PUBLIC);
        Scope byToken = token(header).orElse(Scope.PUBLIC);
        return bySession.compareTo(byToken) >= 0 ? bySession : byToken;
    }

    private Optional<Scope> session(Function<String, @Nullable String> header) {
        return cookie.read(header).flatMap(sessions::scope);
    }

    private Optional<Scope> token(Function<String, @Nullable String> header) {
        return bearer(header).flatMap(tokens::scope);
    }

    private static Optional<String> bearer(Function<String, @Nullable String> header) {
        String authorization = header.apply("Authorization");
        return authorization != null
                        && authorization.length() <= LONGEST_TOKEN
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
