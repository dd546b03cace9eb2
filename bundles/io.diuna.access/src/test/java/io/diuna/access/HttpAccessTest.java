// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.access.password.BasicCredentialsTest;
import io.diuna.access.password.PasswordHashTest;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.access.SessionAdmin.Login;
import io.diuna.platform.access.SessionAdmin.Rights;
import io.diuna.platform.access.TokenAdmin.NewToken;
import io.diuna.platform.log.AuditLog;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

/** Sessions, tokens and the PIN of one server that is bound to all addresses. */
class HttpAccessTest {

    private static final String AFAR = "192.168.1.9";

    private final MemoryStore store = new MemoryStore();
    private final Map<String, String> headers = new HashMap<>(Map.of("Host", "192.168.1.2:8080"));
    private String bound = "0.0.0.0";

    @TempDir
    private Path data = Path.of("unused");

    private Path file = Path.of("unused");

    @BeforeEach
    void setPassword() throws IOException {
        file = Files.createDirectories(data.resolve("config")).resolve("administrator");
        Files.writeString(file, PasswordHashTest.SECRET);
    }

    private HttpAccess start(boolean open, String... hostNames) {
        return new HttpAccess(context(), store, config(open, hostNames));
    }

    @Test
    void theAuditLogSaysWhoItWasWithoutSecrets() {
        List<String> lines = new ArrayList<>();
        AuditLog audit = new AuditLog(() -> 0, lines::add);
        HttpAccess access = new HttpAccess(context(), store, config(false), audit);
        SessionAccess sessions = new SessionAccess(access);
        sessions.logIn("wrong", caller());
        keep(sessions.logIn("secret", caller()).cookie());
        access.record(caller(), "PUT /api/v1/strips/shelf", 200);
        sessions.logOut(caller());
        sessions.logOut(caller()); // nobody any more: no line
        access.pin().set("2580");
        sessions.logInWithPin("1111", caller());
        keep(sessions.logInWithPin("2580", caller()).cookie());
        access.record(caller(), "DELETE /api/v1/zones/left", 403);
        headers.remove("Cookie");
        NewToken token = new TokenAccess(access).create("Home Assistant", Scope.ADMIN);
        headers.put("Authorization", "Bearer " + token.secret());
        access.record(caller(), "GET /api/v1/backup", 200);
        headers.put("Authorization", BasicCredentialsTest.header("diuna:secret"));
        access.record(caller(), "POST /api/v1/plugins", 201);
        assertThat(lines)
                .containsExactly(
                        "nobody from 192.168.1.9: log in with the password: 401",
                        "nobody from 192.168.1.9: log in with the password: 200",
                        "session of the password from 192.168.1.9: PUT /api/v1/strips/shelf: 200",
                        "session of the password from 192.168.1.9: log out: 200",
                        "nobody from 192.168.1.9: log in with the PIN: 401",
                        "nobody from 192.168.1.9: log in with the PIN: 200",
                        "session of the PIN from 192.168.1.9: DELETE /api/v1/zones/left: 403",
                        "token 'Home Assistant' (" + token.token().id() + ") from 192.168.1.9: GET /api/v1/backup: 200",
                        "password from 192.168.1.9: POST /api/v1/plugins: 201");
    }

    private BundleContext context() {
        Map<String, String> properties =
                Map.of("diuna.http.host", bound, "diuna.http.port", "8080", "diuna.data", data.toString());
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (Object self, Method method, Object[] arguments) -> properties.get(arguments[0]));
    }

    private static AccessConfig config(boolean open, String... hostNames) {
        return config(open, hostNames, new String[0]);
    }

    private static AccessConfig config(boolean open, String[] hostNames, String[] proxies) {
        return (AccessConfig) Proxy.newProxyInstance(
                HttpAccessTest.class.getClassLoader(),
                new Class<?>[] {AccessConfig.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "openControl" -> open;
                    case "hostNames" -> hostNames;
                    default -> proxies;
                });
    }

    private HttpCaller caller() {
        return new HttpCaller(AFAR, false, headers::get);
    }

    private Verdict ask(HttpAccess access, Scope scope) {
        return access.judge(scope, "POST", AFAR, headers::get);
    }

    private void keep(@Nullable String cookie) {
        headers.put("Cookie", String.valueOf(cookie).split(";", 2)[0]);
    }

    @Test
    void oneLoginLastsOverARestartUntilTheLogout() {
        HttpAccess access = start(false);
        Login login = new SessionAccess(access).logIn("secret", caller());
        keep(login.cookie());
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.ALLOWED);
        HttpAccess again = start(false);
        assertThat(ask(again, Scope.ADMIN)).isEqualTo(Verdict.ALLOWED);
        SessionAccess sessions = new SessionAccess(again);
        assertThat(sessions.rights(caller())).isEqualTo(new Rights(Scope.ADMIN, true, false, false));
        assertThat(sessions.logOut(caller())).contains("Max-Age=0");
        assertThat(ask(again, Scope.CONTROL)).isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(sessions.rights(caller())).isEqualTo(new Rights(Scope.PUBLIC, false, false, false));
    }

    @Test
    void aNewLoginEndsTheOneBefore() {
        SessionAccess sessions = new SessionAccess(start(false));
        keep(sessions.logIn("secret", caller()).cookie());
        String before = headers.get("Cookie");
        keep(sessions.logIn("secret", caller()).cookie());
        headers.put("Cookie", String.valueOf(before));
        assertThat(sessions.rights(caller()).scope()).isEqualTo(Scope.PUBLIC);
    }

    @Test
    void aCookieIsNoUseToForeignPages() {
        HttpAccess access = start(false);
        keep(new SessionAccess(access).logIn("secret", caller()).cookie());
        headers.put("Origin", "http://192.168.1.2:9000"); // another program on this machine: the same site
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.FOREIGN);
        headers.put("Origin", "http://192.168.1.2:8080");
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void thePinSwitchesLightAlone() {
        HttpAccess access = start(false);
        access.pin().set("1234");
        SessionAccess sessions = new SessionAccess(access);
        assertThat(sessions.logInWithPin("4321", caller()).verdict()).isEqualTo(Verdict.PASSWORD_NEEDED);
        keep(sessions.logInWithPin("1234", caller()).cookie());
        assertThat(ask(access, Scope.CONTROL)).isEqualTo(Verdict.ALLOWED);
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.ADMINISTRATOR_NEEDED);
        access.pin().set("5678");
        assertThat(ask(access, Scope.CONTROL)).isEqualTo(Verdict.PASSWORD_NEEDED);
    }

    @Test
    void guessersOfThePinDoNotLockOutTheAdministrator() {
        HttpAccess access = start(false);
        access.pin().set("1234");
        SessionAccess sessions = new SessionAccess(access);
        for (int i = 0; i < 5; i++) {
            sessions.logInWithPin("000" + i, caller());
        }
        Login blocked = sessions.logInWithPin("1234", caller());
        assertThat(blocked.verdict()).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        assertThat(blocked.pauseSeconds()).isBetween(1L, 30L);
        assertThat(sessions.logIn("secret", caller()).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aNewPasswordEndsAllSessions() throws IOException {
        HttpAccess access = start(false);
        keep(new SessionAccess(access).logIn("secret", caller()).cookie());
        Files.writeString(file, PasswordHashTest.SECRET.replace("1000", "999"));
        assertThat(ask(access, Scope.CONTROL)).isEqualTo(Verdict.PASSWORD_NEEDED);
        Files.writeString(file, "damaged");
        assertThat(ask(access, Scope.CONTROL)).isEqualTo(Verdict.PASSWORD_NEEDED);
    }

    @Test
    void tokensAdmitUntilTheyAreRevoked() {
        HttpAccess access = start(false);
        NewToken light = access.tokens().create("light", Scope.CONTROL);
        headers.put("Authorization", "Bearer " + light.secret());
        assertThat(ask(access, Scope.CONTROL)).isEqualTo(Verdict.ALLOWED);
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.ADMINISTRATOR_NEEDED);
        access.tokens().revoke(light.token().id());
        assertThat(ask(access, Scope.CONTROL)).isEqualTo(Verdict.PASSWORD_NEEDED);
        NewToken admin = access.tokens().create("admin", Scope.ADMIN);
        headers.put("Authorization", "bearer " + admin.secret());
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.ALLOWED);
        headers.put("Authorization", BasicCredentialsTest.header("diuna:" + admin.secret()));
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.PASSWORD_NEEDED);
    }

    @Test
    void aNewConfigurationKeepsLogins() {
        HttpAccess access = start(false);
        keep(new SessionAccess(access).logIn("secret", caller()).cookie());
        headers.put("Host", "lights.example.org");
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.FOREIGN);
        assertThat(access.explain(Verdict.FOREIGN, AFAR, headers::get)).contains("'lights.example.org'", "http://");
        access.configure(config(true, "lights.example.org"));
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.ALLOWED);
        headers.remove("Cookie");
        assertThat(ask(access, Scope.CONTROL)).isEqualTo(Verdict.ALLOWED);
        assertThat(ask(access, Scope.ADMIN)).isEqualTo(Verdict.PASSWORD_NEEDED);
    }

    /** A reverse proxy that adds no header, such as nginx by default, cannot be told from a browser on this machine. */
    @Test
    void onLoopbackAHostNameClosesLightUnlessTheProxyIsTrusted() {
        bound = "127.0.0.1";
        HttpAccess access = start(false);
        headers.put("Host", "127.0.0.1:8080");
        assertThat(access.judge(Scope.CONTROL, "POST", bound, headers::get)).isEqualTo(Verdict.ALLOWED);
        String[] names = {"lights.example.org"};
        access.configure(config(false, names));
        assertThat(access.judge(Scope.CONTROL, "POST", bound, headers::get)).isEqualTo(Verdict.PASSWORD_NEEDED);
        access.configure(config(false, names, new String[] {bound}));
        assertThat(access.judge(Scope.CONTROL, "POST", bound, headers::get)).isEqualTo(Verdict.ALLOWED);
        headers.put("X-Forwarded-For", AFAR);
        assertThat(access.judge(Scope.CONTROL, "POST", bound, headers::get)).isEqualTo(Verdict.PASSWORD_NEEDED);
        access.configure(config(true, names));
        assertThat(access.judge(Scope.CONTROL, "POST", bound, headers::get)).isEqualTo(Verdict.ALLOWED);
    }
}
