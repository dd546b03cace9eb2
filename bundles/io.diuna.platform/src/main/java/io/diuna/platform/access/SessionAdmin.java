// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Sessions of browsers: a login gives a cookie, which {@link AccessControl} accepts until it ends. Any thread may call. */
@ProviderType
public interface SessionAdmin {

    /**
     * Result of a login.
     *
     * @param verdict {@link Verdict#ALLOWED}, {@link Verdict#PASSWORD_NEEDED} if the secret is wrong, or
     *     {@link Verdict#TOO_MANY_ATTEMPTS}
     * @param cookie value of the response header {@code Set-Cookie}; null if the login is refused
     * @param pauseSeconds seconds after which the next attempt counts; 0 if it does at once
     */
    record Login(Verdict verdict, @Nullable String cookie, long pauseSeconds) {}

    /**
     * What a caller may do.
     *
     * @param scope widest scope that the caller has; {@link Scope#PUBLIC} for none
     * @param session true if it comes from a session, which can be logged out
     * @param pinSet true if there is a PIN to log in with
     * @param openControl true if everyone may control the light
     */
    record Rights(Scope scope, boolean session, boolean pinSet, boolean openControl) {}

    /** Returns what a caller may do. */
    Rights rights(HttpCaller caller);

    /** Opens a session of scope {@link Scope#ADMIN} with the administrator's password. */
    Login logIn(String password, HttpCaller caller);

    /** Opens a session of scope {@link Scope#CONTROL} with the PIN. */
    Login logInWithPin(String pin, HttpCaller caller);

    /**
     * Ends the session of a caller, if there is one.
     *
     * @return value of the response header {@code Set-Cookie}, which deletes the cookie
     */
    String logOut(HttpCaller caller);
}
