// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.access.key.Sessions;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.access.SessionAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shell of the sessions of browsers. */
@Component
public final class SessionAccess implements SessionAdmin {

    /** Longest pause between passwords, in seconds. */
    private static final long PASSWORD_PAUSE = 3;

    /** HTTP status of what was done. */
    private static final int DONE = 200;

    private final HttpAccess access;

    @Activate
    public SessionAccess(@Reference HttpAccess access) {
        this.access = access;
    }

    @Override
    public Rights rights(HttpCaller caller) {
        AccessRules rules = access.rules();
        return new Rights(
                rules.scope(caller.address(), caller.header()),
                rules.credentials().hasSession(caller.header()),
                access.pin().hash() != null,
                rules.openControl());
    }

    @Override
    public Login logIn(String password, HttpCaller caller) {
        Verdict verdict = access.passwords().check(client(caller), password);
        access.record(caller, "log in with the password", status(verdict));
        return login(verdict, Scope.ADMIN, PASSWORD_PAUSE, caller);
    }

    @Override
    public Login logInWithPin(String pin, HttpCaller caller) {
        Verdict verdict = access.pins().check(client(caller), pin);
        access.record(caller, "log in with the PIN", status(verdict));
        return login(verdict, Scope.CONTROL, access.pins().pauseSeconds(client(caller)), caller);
    }

    private Login login(Verdict verdict, Scope scope, long pause, HttpCaller caller) {
        if (verdict != Verdict.ALLOWED) {
            return new Login(verdict, null, verdict == Verdict.TOO_MANY_ATTEMPTS ? pause : 0);
        }
        access.cookie().read(caller.header()).ifPresent(access.sessions()::close); // the new one takes its place
        String secret = access.sessions().open(scope);
        return new Login(verdict, access.cookie().set(secret, Sessions.maxAge(scope), caller), 0);
    }

    @Override
    public String logOut(HttpCaller caller) {
        if (access.rules().credentials().hasSession(caller.header())) {
            access.record(caller, "log out", DONE);
        }
        access.cookie().read(caller.header()).ifPresent(access.sessions()::close);
        return access.cookie().delete(caller);
    }

    private static int status(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> DONE;
            case TOO_MANY_ATTEMPTS -> 429;
            default -> 401;
        };
    }

    private String client(HttpCaller caller) {
        return access.rules().client(caller.address(), caller.header());
    }
}
