// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPrefixFilterTest {

    private final Map<String, @Nullable String> headers = new HashMap<>();
    private final Map<String, Object> answered = new HashMap<>();
    private final TextStream text = new TextStream();
    private String seen = "";

    private void ask() throws ServletException, IOException {
        FilterChain chain = (request, response) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            seen = http.getContextPath() + " " + http.getRequestURI();
        };
        new PathPrefixFilter().doFilter(request(), response(), chain);
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "getContextPath" -> "/system/console";
                    case "getRequestURI" -> "/system/console/bundles";
                    case "getHeader" -> headers.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "setStatus" -> answered.put("status", arguments[0]);
                    case "getOutputStream" -> text;
                    default -> null;
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lights", "/lights/", "/home/lights"})
    void showsTheConsoleBelowThePathThatTheProxyTells(String prefix) throws ServletException, IOException {
        headers.put("X-Forwarded-Prefix", prefix);
        String path = prefix.replaceFirst("/$", "") + "/system/console";
        ask();
        assertThat(seen).isEqualTo(path + " " + path + "/bundles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "lights", "//evil.example", "/a/../b?", "/<script>", "/a\"b", "http://evil.example"})
    void believesNothingThatIsNoPath(String prefix) throws ServletException, IOException {
        headers.put("X-Forwarded-Prefix", prefix);
        ask();
        assertThat(seen).isEqualTo("/system/console /system/console/bundles");
    }

    @Test
    void saysWhatToSetToWhoComesFromAPageBelowAPath() throws ServletException, IOException {
        headers.put("Referer", "https://lights.example/lights/");
        ask();
        assertThat(seen).isEmpty();
        assertThat(answered).containsEntry("status", 400);
        assertThat(text.toString()).contains("proxy_set_header X-Forwarded-Prefix /lights;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/",
                "http://127.0.0.1:8080/system/console/",
                "https://lights.example/lights/system/console/bundles",
                "no URI"
            })
    void staysOutOfTheWayElsewhere(String referer) throws ServletException, IOException {
        headers.put("Referer", referer);
        ask();
        assertThat(seen).isEqualTo("/system/console /system/console/bundles");
    }
}
