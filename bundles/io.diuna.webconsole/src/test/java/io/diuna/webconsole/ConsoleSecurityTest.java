// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.access.SessionAdmin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleSecurityTest {

    private final Map<String, Object> answered = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final TextStream text = new TextStream();
    private String judged = "";
    private String path = "/system/console/bundles";
    private @Nullable String action;
    private boolean announced;
    private String httpMethod = "POST";
    private final Map<String, @Nullable String> headers = new HashMap<>();
    private final FakeSessions sessions = new FakeSessions();

    /** Sessions of which only the log-out counts. */
    private static final class FakeSessions implements SessionAdmin {

        private @Nullable String loggedOut;

        @Override
        public Rights rights(HttpCaller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Login logIn(String password, HttpCaller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Login logInWithPin(String pin, HttpCaller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String logOut(HttpCaller caller) {
            loggedOut = caller.header().apply("Cookie");
            return "gone";
        }
    }

    @Test
    void theLandingPageIsDiuna() {
        httpMethod = "GET";
        path = "/system/console";
        assertThat(ask(Verdict.ALLOWED)).isNull();
        assertThat(answered).containsEntry("status", 303).containsEntry("Location", "console/diuna");
        path = "/lights/system/console/";
        assertThat(ask(Verdict.ALLOWED)).isNull();
        assertThat(answered).containsEntry("Location", "diuna");
        path = "/system/console/bundles";
        assertThat(ask(Verdict.ALLOWED)).isNotNull();
    }

    private @Nullable Object ask(Verdict verdict) {
        ConsoleSecurity security = new ConsoleSecurity(
                (scope, method, address, header) -> {
                    judged = scope + " " + method + " " + address + " " + header.apply("Origin");
                    return verdict;
                },
                sessions,
                () -> announced = true);
        return security.authenticate(request(), response());
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "getMethod" -> httpMethod;
                    case "getRequestURI" -> path;
                    case "getParameter" -> action;
                    case "getRemoteAddr" -> "127.0.0.1";
                    case "isSecure" -> false;
                    case "getHeader" -> headers.getOrDefault(arguments[0], (String) arguments[0] + "!");
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "setStatus" -> answered.put("status", arguments[0]);
                    case "flushBuffer" -> null;
                    case "setHeader", "addHeader" -> answered.put((String) arguments[0], arguments[1]);
                    case "setContentType", "setContentLength" -> null;
                    case "getOutputStream" -> text;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void announcesThatTheFrameworkIsStopped() {
        String[][] requests = {
            {"vmstat", null, "true"},
            {"vmstat", "gc", "false"},
            {"vmstat", "setStartLevel", "false"},
            {"bundles/0", "stop", "true"},
            {"bundles/0", "update", "true"},
            {"bundles/0", "start", "false"},
            {"bundles/10", "stop", "false"},
        };
        for (String[] request : requests) {
            path = "/system/console/" + request[0];
            action = request[1];
            announced = false;
            ask(Verdict.ALLOWED);
            assertThat(announced).as(path + " " + action).isEqualTo(Boolean.valueOf(request[2]));
        }
    }

    @Test
    void announcesNothingForAStranger() {
        path = "/system/console/vmstat";
        ask(Verdict.PASSWORD_NEEDED);
        assertThat(announced).isFalse();
    }

    @Test
    void admitsTheAdministrator() {
        Object user = ask(Verdict.ALLOWED);
        assertThat(judged).isEqualTo("ADMIN POST 127.0.0.1 Origin!");
        assertThat(user).isEqualTo("diuna");
        assertThat(answered)
                .isEqualTo(Map.of(
                        "Content-Security-Policy", "frame-ancestors 'self'",
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "same-origin"));
        assertThat(attributes)
                .containsEntry("org.osgi.service.http.authentication.remote.user", "diuna")
                .containsEntry("org.osgi.service.http.authentication.type", "BASIC");
    }

    @Test
    void asksForThePassword() {
        assertThat(ask(Verdict.PASSWORD_NEEDED)).isNull();
        assertThat(answered).containsEntry("status", 401);
        assertThat(answered.get("WWW-Authenticate")).asString().startsWith("Basic realm=\"Diuna\"");
        assertThat(text.toString()).endsWith("(user diuna).\n");
    }

    @Test
    void sendsABrowserToTheLoginOfThePage() {
        httpMethod = "GET";
        headers.put("Accept", "text/html,*/*");
        headers.put("Authorization", null);
        for (Verdict verdict : new Verdict[] {Verdict.PASSWORD_NEEDED, Verdict.ADMINISTRATOR_NEEDED}) {
            assertThat(ask(verdict)).isNull();
            assertThat(answered)
                    .containsEntry("status", 303)
                    .containsEntry("Location", "../../?login=console")
                    .doesNotContainKey("WWW-Authenticate");
        }
        headers.put("Accept", "*/*");
        ask(Verdict.PASSWORD_NEEDED);
        assertThat(answered).containsEntry("status", 401);
        ask(Verdict.ADMINISTRATOR_NEEDED);
        assertThat(answered).containsEntry("status", 403);
    }

    @Test
    void logsOut() {
        path = "/system/console/logout";
        new ConsoleSecurity((scope, method, address, header) -> Verdict.ALLOWED, sessions, null)
                .logout(request(), response());
        assertThat(sessions.loggedOut).isEqualTo("Cookie!");
        assertThat(answered)
                .containsEntry("Set-Cookie", "gone")
                .containsEntry("status", 303)
                .containsEntry("Location", "../../");
    }

    @Test
    void refusesForeignPages() {
        assertThat(ask(Verdict.FOREIGN)).isNull();
        assertThat(answered).containsEntry("status", 403).doesNotContainKey("WWW-Authenticate");
    }

    @Test
    void refusesGuessers() {
        assertThat(ask(Verdict.TOO_MANY_ATTEMPTS)).isNull();
        assertThat(answered).containsEntry("status", 429).containsEntry("Retry-After", "3");
    }

    @Test
    void grantsAllRolesToTheAdministratorOnly() {
        ConsoleSecurity security = new ConsoleSecurity((scope, method, address, header) -> Verdict.FOREIGN, null, null);
        assertThat(security.authorize("diuna", "any")).isTrue();
        assertThat(security.authorize("admin", "any")).isFalse();
    }
}
