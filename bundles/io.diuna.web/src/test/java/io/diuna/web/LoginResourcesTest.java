// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.login.AccessResource;
import io.diuna.web.login.SessionResource;
import io.diuna.web.login.TokensResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, tokens, and who may control the light. */
class LoginResourcesTest {

    private final FakeLogins logins = new FakeLogins();
    private final TestApi sessions = new TestApi(new SessionResource(logins));
    private final TestApi tokens = new TestApi(new TokensResource(logins));
    private final TestApi access = new TestApi(new AccessResource(logins));

    private static FakeExchange send(TestApi api, String method, String path, String json) {
        try {
            return api.send(FakeExchange.of(method, "/api/v1/" + path).body("application/json", json))
                    .deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void logsInAndOut() {
        logins.pin = "1234";
        FakeExchange admin = send(sessions, "POST", "session", "{\"password\":\"secret\"}");
        assertThat(admin.status()).isEqualTo(200);
        assertThat(admin.text()).isEqualTo("{\"scope\":\"admin\"}");
        assertThat(admin.answered("Set-Cookie")).isEqualTo("admin from 127.0.0.1");
        FakeExchange light = send(sessions, "POST", "session", "{\"pin\":\"1234\"}");
        assertThat(light.text()).isEqualTo("{\"scope\":\"control\"}");
        assertThat(light.answered("Set-Cookie")).isEqualTo("light from 127.0.0.1");
        FakeExchange out = sessions.send(FakeExchange.of("DELETE", "/api/v1/session"));
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.answered("Set-Cookie")).isEqualTo("deleted");
    }

    @Test
    void tellsWhatTheCallerMayDo() {
        assertThat(sessions.get("session").text())
                .isEqualTo("{\"scope\":\"none\",\"session\":false,\"user\":\"diuna\",\"pinSet\":false,"
                        + "\"openControl\":false}");
        assertThat(sessions.send(FakeExchange.of("GET", "/api/v1/session").header("Cookie", "x"))
                        .text())
                .startsWith("{\"scope\":\"admin\",\"session\":true,");
    }

    @Test
    void refusesWrongSecrets() {
        FakeExchange wrong = send(sessions, "POST", "session", "{\"password\":\"guess\"}");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).contains("\"detail\":\"Wrong password\"");
        assertThat(wrong.answered("Set-Cookie")).isNull();
        assertThat(send(sessions, "POST", "session", "{\"pin\":\"0000\"}").text())
                .contains("\"detail\":\"Wrong PIN\"");
        FakeExchange guesser = send(sessions, "POST", "session", "{\"pin\":\"0001\"}");
        assertThat(guesser.status()).isEqualTo(429);
        assertThat(guesser.answered("Retry-After")).isEqualTo("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"password\":\"a\",\"pin\":\"1\"}", "{\"password\":1}", "{\"user\":\"diuna\"}"})
    void refusesOtherLogins(String json) {
        assertThat(send(sessions, "POST", "session", json).status()).isEqualTo(422);
    }

    @Test
    void tokensAreCreatedListedAndRevoked() {
        FakeExchange created = send(tokens, "POST", "tokens", "{\"name\":\"Home Assistant\",\"scope\":\"admin\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.answered("Location")).isEqualTo("/api/v1/tokens/t0");
        assertThat(created.json().getString("token")).isEqualTo("diuna_x");
        send(tokens, "POST", "tokens", "{\"name\":\"switch\"}");
        assertThat(tokens.get("tokens").text())
                .isEqualTo("{\"tokens\":[{\"id\":\"t0\",\"name\":\"Home Assistant\",\"scope\":\"admin\","
                        + "\"created\":\"1970-01-01T00:00:00Z\"},{\"id\":\"t1\",\"name\":\"switch\","
                        + "\"scope\":\"control\",\"created\":\"1970-01-01T00:00:00Z\"}]}");
        assertThat(tokens.send(FakeExchange.of("DELETE", "/api/v1/tokens/t0")).status())
                .isEqualTo(204);
        assertThat(tokens.send(FakeExchange.of("DELETE", "/api/v1/tokens/t0")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"scope\":\"admin\"}", "{\"name\":\"a\",\"scope\":\"root\"}", "{\"name\":\"a\",\"x\":1}"
            })
    void refusesOtherTokens(String json) {
        assertThat(send(tokens, "POST", "tokens", json).status()).isEqualTo(422);
        assertThat(logins.tokens).isEmpty();
    }

    @Test
    void thePinAndOpenControlAreSet() {
        assertThat(send(access, "PUT", "access/pin", "{\"pin\":\"1234\"}").status())
                .isEqualTo(204);
        assertThat(send(access, "PUT", "access/pin", "{\"pin\":\"1\"}").text()).contains("\"field\":\"pin\"");
        assertThat(send(access, "PATCH", "access", "{\"openControl\":true}").text())
                .isEqualTo("{\"openControl\":true,\"pinSet\":true}");
        assertThat(send(access, "PATCH", "access", "{\"openControl\":\"yes\"}").status())
                .isEqualTo(422);
        assertThat(access.send(FakeExchange.of("DELETE", "/api/v1/access/pin")).status())
                .isEqualTo(204);
        assertThat(access.get("access").text()).isEqualTo("{\"openControl\":true,\"pinSet\":false}");
    }

    @Test
    void onlyTheLoginIsForEveryone() {
        assertThat(sessions.scope("POST", "/v1/session")).isEqualTo(Scope.PUBLIC);
        assertThat(tokens.scope("GET", "/v1/tokens")).isEqualTo(Scope.ADMIN);
        assertThat(tokens.scope("POST", "/v1/tokens")).isEqualTo(Scope.ADMIN);
        assertThat(tokens.scope("DELETE", "/v1/tokens/t0")).isEqualTo(Scope.ADMIN);
        assertThat(access.scope("GET", "/v1/access")).isEqualTo(Scope.ADMIN);
        assertThat(access.scope("PUT", "/v1/access/pin")).isEqualTo(Scope.ADMIN);
    }
}
