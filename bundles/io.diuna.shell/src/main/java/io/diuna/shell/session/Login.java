// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Login by the administrator's password, for clients that are not known to be the administrator. Any thread may call. */
public final class Login {

    /** Address under which wrong passwords are counted. */
    private static final String ADDRESS = "shell";

    private final Supplier<@Nullable AccessControl> access;

    /** @param access returns the access control, or null while it is away */
    public Login(Supplier<@Nullable AccessControl> access) {
        this.access = access;
    }

    /** Returns null if this is the administrator's password, else why the client is not admitted. */
    @Nullable
    String refuse(String password) {
        AccessControl control = access.get();
        if (control == null) {
            return "No password can be checked, because io.diuna.access does not run";
        }
        String credentials = AccessControl.USER + ":" + password;
        Map<String, String> headers = Map.of(
                "Host",
                "localhost",
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        Verdict verdict = control.judge(Scope.ADMIN, "POST", ADDRESS, headers::get);
        return switch (verdict) {
            case ALLOWED -> null;
            case TOO_MANY_ATTEMPTS -> "Too many wrong passwords; try again in 3 s";
            case PASSWORD_NEEDED, ADMINISTRATOR_NEEDED, FOREIGN ->
                "That is not the password of the administrator (user diuna)";
        };
    }
}
