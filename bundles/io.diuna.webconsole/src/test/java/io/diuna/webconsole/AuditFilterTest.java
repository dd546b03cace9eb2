// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.HttpCaller;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditFilterTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private final List<String> recorded = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private String httpMethod = "POST";
    private String type = FORM;

    private final AccessControl access = new AccessControl() {
        @Override
        public Verdict judge(
                Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header) {
            return Verdict.ALLOWED;
        }

        @Override
        public void record(HttpCaller caller, String act, int status) {
            recorded.add(caller.address() + ": " + act + ": " + status);
        }
    };

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "getMethod" -> httpMethod;
                    case "getRequestURI" -> "/system/console/configMgr/io.diuna.access";
                    case "getContentType" -> type;
                    case "getParameter" -> parameters.get(arguments[0]);
                    case "getRemoteAddr" -> "192.168.1.7";
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (Object self, Method method, Object[] arguments) -> 302);
    }

    private void ask() throws IOException, ServletException {
        new AuditFilter(access).doFilter(request(), response(), (request, response) -> {});
    }

    @Test
    void recordsWhatAFormDoesButNoValues() throws IOException, ServletException {
        parameters.putAll(Map.of("apply", "true", "action", "ajaxConfigManager", "password", "secret"));
        ask();
        assertThat(recorded)
                .containsExactly("192.168.1.7: POST /system/console/configMgr/io.diuna.access"
                        + " action=ajaxConfigManager apply=true: 302");
    }

    @Test
    void leavesTheBodyOfAnUploadToTheConsole() throws IOException, ServletException {
        type = "multipart/form-data; boundary=x";
        parameters.put("action", "install");
        ask();
        assertThat(recorded).containsExactly("192.168.1.7: POST /system/console/configMgr/io.diuna.access: 302");
    }

    @Test
    void recordsNoReading() throws IOException, ServletException {
        httpMethod = "GET";
        ask();
        assertThat(recorded).isEmpty();
    }

    @Test
    void recordsWhatFails() {
        assertThatThrownBy(() -> new AuditFilter(access).doFilter(request(), response(), (request, response) -> {
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(recorded).hasSize(1).first().asString().endsWith(": 500");
    }
}
