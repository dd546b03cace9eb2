// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.rest.HttpProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedServletTest {

    private final List<String> judged = new ArrayList<>();
    private final FailureLog failures = new FailureLog(() -> 0);

    private FakeExchange ask(Verdict verdict, FakeExchange exchange, Runnable answer) {
        GuardedServlet servlet =
                new GuardedServlet(
                        (scope, method, address, header) -> {
                            judged.add(scope + " " + method + " " + address + " " + header.apply("Host"));
                            return verdict;
                        },
                        failures) {
                    @Override
                    protected Endpoint endpoint(HttpServletRequest request, HttpServletResponse response) {
                        return new Endpoint(Scope.ADMIN, request.getMethod(), answer::run);
                    }
                };
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    private static void mustNotRun() {
        throw new AssertionError("answered");
    }

    @Test
    void checksScopeMethodAddressAndHeaders() {
        ask(Verdict.ALLOWED, FakeExchange.of("PATCH", "/api/v1/zones/a"), () -> {});
        assertThat(judged).containsExactly("ADMIN PATCH 127.0.0.1 localhost:8080");
    }

    @Test
    void asksForThePassword() {
        FakeExchange exchange =
                ask(Verdict.PASSWORD_NEEDED, FakeExchange.of("GET", "/api/v1/plugins"), GuardedServletTest::mustNotRun);
        assertThat(exchange.status()).isEqualTo(401);
        assertThat(exchange.answered("WWW-Authenticate")).startsWith("Basic realm=\"Diuna\"");
        assertThat(exchange.answered("Content-Type")).isEqualTo("application/problem+json");
        assertThat(exchange.json().getInt("status")).isEqualTo(401);
    }

    @Test
    void sendsNoChallengeToThePage() {
        FakeExchange exchange = ask(
                Verdict.PASSWORD_NEEDED,
                FakeExchange.of("GET", "/api/v1/plugins").header("X-Requested-With", "diuna"),
                GuardedServletTest::mustNotRun);
        assertThat(exchange.status()).isEqualTo(401);
        assertThat(exchange.answered("WWW-Authenticate")).isNull();
    }

    @Test
    void refusesForeignPagesAndGuessers() {
        assertThat(ask(Verdict.FOREIGN, FakeExchange.of("POST", "/x"), GuardedServletTest::mustNotRun)
                        .status())
                .isEqualTo(403);
        FakeExchange guesser =
                ask(Verdict.TOO_MANY_ATTEMPTS, FakeExchange.of("POST", "/x"), GuardedServletTest::mustNotRun);
        assertThat(guesser.status()).isEqualTo(429);
        assertThat(guesser.answered("Retry-After")).isEqualTo("3");
    }

    /** Otherwise the container closes the connection while the client still sends, and the response is lost. */
    @Test
    void drainsTheBodyOfARefusedRequestBeforeTheResponse() throws IOException {
        FakeExchange refused = FakeExchange.of("POST", "/x")
                .body("application/json", "{}".repeat(20_000))
                .header("Content-Length", "40000");
        ask(Verdict.PASSWORD_NEEDED, refused, GuardedServletTest::mustNotRun);
        refused.deliver(39_999);
        assertThat(refused.text()).isEmpty();
        refused.deliver(1).finish();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().getInt("status")).isEqualTo(401);
        assertThat(refused.answered("Connection")).isNull();
        assertThat(refused.completed()).isTrue();
    }

    @Test
    void closesTheConnectionIfTheBodyIsTooLargeOrExpectsContinue() {
        for (FakeExchange refused : List.of(
                FakeExchange.of("POST", "/x").header("Content-Length", "4000000000"),
                FakeExchange.of("POST", "/x").header("Content-Length", "4").header("Expect", "100-continue"))) {
            ask(Verdict.PASSWORD_NEEDED, refused, GuardedServletTest::mustNotRun);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.answered("Connection")).isEqualTo("close");
            assertThat(refused.async()).isFalse();
        }
    }

    @Test
    void answersARefusedRequestWhoseBodyNeverArrives() {
        FakeExchange refused = FakeExchange.of("POST", "/x").header("Transfer-Encoding", "chunked");
        ask(Verdict.FOREIGN, refused, GuardedServletTest::mustNotRun);
        refused.fail();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.answered("Connection")).isEqualTo("close");
        assertThat(refused.completed()).isTrue();
    }

    @Test
    void writesProblems() {
        FakeExchange exchange = ask(Verdict.ALLOWED, FakeExchange.of("GET", "/x"), () -> {
            throw HttpProblem.invalid("color", "no colour");
        });
        assertThat(exchange.status()).isEqualTo(422);
        assertThat(exchange.json().toString())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,"
                        + "\"detail\":\"no colour\",\"field\":\"color\"}");
        assertThat(exchange.answered("Cache-Control")).isEqualTo("no-store");
        assertThat(failures.logged()).isZero();
    }

    @Test
    void namesTheFieldOfAConfigurationException() {
        FakeExchange exchange = ask(Verdict.ALLOWED, FakeExchange.of("GET", "/x"), () -> {
            throw new ConfigurationException("parameters.speed", "too fast");
        });
        assertThat(exchange.status()).isEqualTo(422);
        assertThat(exchange.json().getString("field")).isEqualTo("parameters.speed");
    }

    @Test
    void logsFaultsAndHidesTheirDetails() {
        FakeExchange exchange = ask(Verdict.ALLOWED, FakeExchange.of("GET", "/x"), () -> {
            throw new IllegalStateException("secret");
        });
        assertThat(exchange.status()).isEqualTo(500);
        assertThat(exchange.text()).doesNotContain("secret", "Exception", "\tat ");
        assertThat(failures.logged()).isEqualTo(1);
    }

    @Test
    void sendsTheMessageOfAnExpectedFailureAndAsksToRetry() {
        FakeExchange exchange = ask(Verdict.ALLOWED, FakeExchange.of("GET", "/x"), () -> {
            throw new DiunaException("The disk is full; make room");
        });
        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.answered("Retry-After")).isEqualTo("5");
        assertThat(failures.logged()).isEqualTo(1);
        assertThat(exchange.json().getString("detail")).isEqualTo("The disk is full; make room");
    }

    @Test
    void survivesLinkageErrors() {
        FakeExchange exchange = ask(Verdict.ALLOWED, FakeExchange.of("GET", "/x"), () -> {
            throw new NoClassDefFoundError("gone");
        });
        assertThat(exchange.status()).isEqualTo(500);
    }

    @Test
    void shortensLongTexts() {
        FakeExchange exchange = ask(Verdict.ALLOWED, FakeExchange.of("GET", "/x"), () -> {
            throw HttpProblem.invalid("f".repeat(60_000), "d".repeat(60_000));
        });
        assertThat(exchange.text().length()).isLessThan(1200);
    }
}
