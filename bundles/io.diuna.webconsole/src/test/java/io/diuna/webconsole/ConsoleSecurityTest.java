// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Verdict;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleSecurityTest {

    private final Map<String, Object> answered = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private String judged = "";
    private String path = "/system/console/bundles";
    private @Nullable String action;
    private boolean announced;

    private @Nullable Object ask(Verdict verdict) {
        ConsoleSecurity security = new ConsoleSecurity(
                (scope, method, address, header) -> {
                    judged = scope + " " + method + " " + address + " " + header.apply("Origin");
                    return verdict;
                },
                () -> announced = true);
        return security.authenticate(request(), response());
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "getMethod" -> "POST";
                    case "getRequestURI" -> path;
                    case "getParameter" -> action;
                    case "getRemoteAddr" -> "127.0.0.1";
                    case "getHeader" -> arguments[0] + "!";
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
                    case "setHeader" -> answered.put((String) arguments[0], arguments[1]);
                    case "setContentType", "setContentLength" -> null;
                    case "getOutputStream" ->
                        new ServletOutputStream() {
                            @Override
                            public boolean isReady() {
                                return true;
                            }

                            @Override
                            public void setWriteListener(WriteListener listener) {}

                            @Override
                            public void write(int b) {
                                text.write(b);
                            }
                        };
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
        assertThat(text.toString(StandardCharsets.UTF_8)).endsWith("(user diuna).\n");
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
        ConsoleSecurity security = new ConsoleSecurity((scope, method, address, header) -> Verdict.FOREIGN, null);
        assertThat(security.authorize("diuna", "any")).isTrue();
        assertThat(security.authorize("admin", "any")).isFalse();
    }
}
