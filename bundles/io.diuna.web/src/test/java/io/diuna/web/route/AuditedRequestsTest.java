// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.http.FakeExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that the audit log has. */
class AuditedRequestsTest {

    private final List<String> recorded = new ArrayList<>();
    private AccessControl.Verdict verdict = AccessControl.Verdict.ALLOWED;

    private final AccessControl access = new AccessControl() {
        @Override
        public Verdict judge(
                Scope scope, String method, String remoteAddress, Function<String, @Nullable String> header) {
            return verdict;
        }

        @Override
        public void record(HttpCaller caller, String act, int status) {
            recorded.add(act + ": " + status);
        }
    };

    private RestServlet servlet = new RestServlet(access, new Router("/api", Map.of(), Path.of("unused")));

    @BeforeEach
    void addRoutes(@TempDir Path uploads) {
        Router router = new Router("/api", Map.of(), uploads);
        servlet = new RestServlet(access, router);
        router.add(
                this,
                List.of(
                        RestRoute.of("GET", "v1/lamps", AccessControl.Scope.ADMIN, request -> RestResponse.ok("{}")),
                        new RestRoute(
                                "POST",
                                "v1/lamps",
                                AccessControl.Scope.ADMIN,
                                RestBody.COMMAND,
                                request -> RestResponse.created("{}", "/api/v1/lamps/7")),
                        RestRoute.of("DELETE", "v1/lamps/{id}", AccessControl.Scope.ADMIN, AuditedRequestsTest::delete),
                        RestRoute.of(
                                "DELETE", "v1/look", AccessControl.Scope.CONTROL, request -> RestResponse.noContent()),
                        RestRoute.of(
                                "GET",
                                "v1/everything",
                                AccessControl.Scope.ADMIN,
                                request -> RestResponse.file("application/zip", "all.zip", out -> out.write(1)))));
    }

    private static RestResponse delete(RestRequest request) {
        switch (request.id()) {
            case "none" -> throw HttpProblem.notFound("lamp", "none");
            case "fixed" -> throw new ConfigurationException("id", "fixed");
            case "broken" -> throw new IllegalStateException("broken");
            default -> {
                return RestResponse.noContent();
            }
        }
    }

    private FakeExchange send(String method, String path) {
        FakeExchange exchange = FakeExchange.of(method, "/api/v1/" + path);
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    @Test
    void actsOfTheAdministratorWithTheirResult() throws IOException {
        FakeExchange made = FakeExchange.of("POST", "/api/v1/lamps").body("application/json", "{\"secret\":1}");
        servlet.service(made.request(), made.response());
        assertThat(recorded).as("before its body").isEmpty();
        made.deliver();
        for (String id : List.of("7", "none", "fixed", "broken")) {
            send("DELETE", "lamps/" + id);
        }
        assertThat(recorded)
                .containsExactly(
                        "POST /api/v1/lamps made /api/v1/lamps/7: 201",
                        "DELETE /api/v1/lamps/7: 204",
                        "DELETE /api/v1/lamps/none: 404",
                        "DELETE /api/v1/lamps/fixed: 422",
                        "DELETE /api/v1/lamps/broken: 500");
    }

    @Test
    void filesThatAreHandedOut() {
        send("GET", "everything");
        assertThat(recorded).containsExactly("GET /api/v1/everything: 200");
    }

    @Test
    void neitherReadingNorLight() {
        send("GET", "lamps");
        send("DELETE", "look");
        send("GET", "nothing");
        assertThat(recorded).isEmpty();
    }

    @Test
    void attemptsThatAreRefused() {
        verdict = AccessControl.Verdict.PASSWORD_NEEDED;
        send("DELETE", "lamps/7");
        send("GET", "lamps");
        FakeExchange guess = FakeExchange.of("GET", "/api/v1/lamps").header("Authorization", "Bearer x");
        servlet.service(guess.request(), guess.response());
        assertThat(recorded).containsExactly("DELETE /api/v1/lamps/7: 401", "GET /api/v1/lamps: 401");
    }
}
