// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.HttpCaller;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private final SessionCookie cookie = new SessionCookie("8080");

    private static HttpCaller caller(boolean secure, Map<String, String> headers) {
        return new HttpCaller("192.0.2.1", secure, headers::get);
    }

    @Test
    void isReadFromAmongOthers() {
        assertThat(cookie.read(Map.of("Cookie", "a=b; diuna-session-8081=other;  diuna-session-8080=secret; c")::get))
                .contains("secret");
        assertThat(cookie.read(Map.of("Cookie", "diuna-session-8081=other; xdiuna-session-8080=x")::get))
                .isEmpty();
        assertThat(cookie.read(name -> null)).isEmpty();
        assertThat(cookie.read(Map.of("Cookie", "diuna-session-8080=x;" + "a".repeat(9_000))::get))
                .isEmpty();
    }

    @Test
    void isOutOfReachOfScriptsAndOtherSites() {
        assertThat(cookie.set("secret", 60, caller(false, Map.of())))
                .isEqualTo("diuna-session-8080=secret; Path=/; Max-Age=60; HttpOnly; SameSite=Strict");
        assertThat(cookie.delete(caller(false, Map.of())))
                .isEqualTo("diuna-session-8080=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    }

    @Test
    void isSecureOverTls() {
        assertThat(cookie.set("secret", 60, caller(true, Map.of()))).endsWith("; Secure");
        assertThat(cookie.set("secret", 60, caller(false, Map.of("X-Forwarded-Proto", "https"))))
                .endsWith("; Secure");
    }
}
