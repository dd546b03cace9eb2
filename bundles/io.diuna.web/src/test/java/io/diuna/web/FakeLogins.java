// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessAdmin;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.AccessToken;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.access.SessionAdmin;
import io.diuna.platform.access.TokenAdmin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logins with the password {@code secret}, tokens and the PIN. */
final class FakeLogins implements SessionAdmin, TokenAdmin, AccessAdmin {

    final List<AccessToken> tokens = new ArrayList<>();

    @Nullable
    String pin;

    boolean open;
    private int attempts;

    @Override
    public Rights rights(HttpCaller caller) {
        String cookie = caller.header().apply("Cookie");
        return new Rights(cookie == null ? Scope.PUBLIC : Scope.ADMIN, cookie != null, pin != null, open);
    }

    @Override
    public Login logIn(String password, HttpCaller caller) {
        return login(password.equals("secret"), "admin from " + caller.address());
    }

    @Override
    public Login logInWithPin(String guess, HttpCaller caller) {
        return login(guess.equals(pin), "light from " + caller.address());
    }

    private Login login(boolean right, String cookie) {
        if (right) {
            return new Login(Verdict.ALLOWED, cookie, 0);
        }
        return ++attempts > 2
                ? new Login(Verdict.TOO_MANY_ATTEMPTS, null, 30)
                : new Login(Verdict.PASSWORD_NEEDED, null, 0);
    }

    @Override
    public String logOut(HttpCaller caller) {
        return "deleted";
    }

    @Override
    public List<AccessToken> tokens() {
        return tokens;
    }

    @Override
    public NewToken create(String name, Scope scope) {
        AccessToken token = new AccessToken("t" + tokens.size(), name, scope, Instant.EPOCH);
        tokens.add(token);
        return new NewToken(token, "diuna_x");
    }

    @Override
    public boolean revoke(String id) {
        return tokens.removeIf(token -> token.id().equals(id));
    }

    @Override
    public boolean openControl() {
        return open;
    }

    @Override
    public void setOpenControl(boolean isOpen) {
        open = isOpen;
    }

    @Override
    public boolean pinSet() {
        return pin != null;
    }

    @Override
    public void setPin(String digits) {
        if (digits.length() < 4) {
            throw new ConfigurationException("pin", "pin must have 4 to 8 digits");
        }
        pin = digits;
    }

    @Override
    public void removePin() {
        pin = null;
    }
}
