// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.RestClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of the REST API, WLED's API, WebSocket and console, with credentials and origins that must not do: each is refused
 * by the rules, and nothing changes. At the end each operation works with the right credentials.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final String CHANGES = "changes";

    @TempDir
    private static Path folder;

    private static MatrixShow show;
    private static LoginSet logins;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        show = new MatrixShow(folder);
        show.start();
        logins = show.logins();
    }

    @AfterAll
    static void stop() {
        show.close();
    }

    @AfterEach
    void nothingHasChanged(TestInfo test) throws IOException, InterruptedException {
        if (!test.getTags().contains(CHANGES)) {
            show.verify();
        }
    }

    @Test
    @Order(1)
    void everyDescribedOperationIsListed() {
        JsonObject paths = show.client().get("/api/v1/openapi.json").json().getJsonObject("paths");
        Map<String, String> described = new TreeMap<>();
        paths.forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                described.put(
                        method.toUpperCase(Locale.ROOT) + " " + path,
                        operation.asJsonObject().getString("x-diuna-scope"));
            }
        }));
        Map<String, String> listed = new TreeMap<>();
        show.operations().stream()
                .filter(ListedOperation::isDescribed)
                .forEach(one -> listed.put(one.key(), one.scope()));
        assertThat(listed).as("operations and their scopes in operations.txt").isEqualTo(described);
    }

    @Test
    @Order(2)
    void nobodyFromAnotherDevice() {
        for (String sign : HostileHeaders.FORWARDED) {
            show.refuses(sign, one -> !one.isPublic(), one -> show.request(one).with(sign), 401);
        }
        show.refuses("nobody", ListedOperation::isAdmin, show::request, 401);
    }

    @Test
    @Order(3)
    void uselessCredentials() {
        for (String useless : logins.useless(show.port())) {
            show.refuses(
                    useless,
                    one -> !one.isPublic(),
                    one -> show.request(one).with(HostileHeaders.AFAR, useless),
                    401,
                    429);
            show.refuses(
                    useless + ", here",
                    ListedOperation::isAdmin,
                    one -> show.request(one).with(useless),
                    401,
                    429);
        }
    }

    @Test
    @Order(4)
    void expiredSession() throws InterruptedException {
        for (Duration later : List.of(Duration.ofDays(8), Duration.ofDays(31))) {
            show.moveClock(later);
            show.refuses(
                    "after " + later,
                    one -> !one.isPublic(),
                    one -> show.request(one).with(HostileHeaders.AFAR, logins.aging()),
                    401);
            show.await();
            show.moveClock(Duration.ZERO);
        }
    }

    @Test
    @Order(5)
    void lightOnlyWhereAdministratorIsNeeded() {
        for (String login : logins.forLightOnly()) {
            show.refuses(
                    login, ListedOperation::isAdmin, one -> show.request(one).with(login), 403);
            show.refuses(
                    login + ", afar",
                    ListedOperation::isAdmin,
                    one -> show.request(one).with(HostileHeaders.AFAR, login),
                    403);
        }
    }

    @Test
    @Order(6)
    void foreignPages() {
        for (String origin : HostileHeaders.origins(show.port())) {
            for (String login : List.of(logins.administrator(), logins.adminToken(), "X-None: 1")) {
                show.refuses(
                        origin + " " + login,
                        one -> !one.isRead() && !one.key().equals("GET /api/v1/session"),
                        one -> show.request(one).with(origin, login),
                        403);
            }
            show.attempt(
                    origin + ", reading",
                    one -> one.isRead(),
                    one -> show.request(one).with(origin),
                    answer -> answer.header("Access-Control-Allow-Origin").isEmpty());
        }
    }

    @Test
    @Order(7)
    void foreignHosts() {
        for (String host : HostileHeaders.hosts(show.port())) {
            show.refuses(host, one -> true, one -> show.request(one).with(host), 400, 403, 401);
            show.refuses(
                    host + " with a login",
                    one -> !one.isRead() && !one.key().equals("GET /api/v1/session"),
                    one -> show.request(one).with(host, logins.administrator()),
                    400,
                    403);
        }
        show.refuses("no host", one -> true, one -> show.request(one).without("Host"), 400);
    }

    @Test
    @Order(8)
    void formsOfForeignPages() {
        for (String type : HostileHeaders.TYPES) {
            String header = "Content-Type: " + type;
            for (String login : List.of(logins.administrator(), "X-None: 1")) {
                show.refuses(
                        type + " " + login,
                        one -> one.takesTypedBody() && (!one.isAdmin() || login.startsWith("Cookie")),
                        one -> show.request(one).with(header, login),
                        415);
                show.refuses(
                        type + " of a foreign page " + login,
                        one -> !one.method().equals("GET"),
                        one -> show.request(one).with(header, login, "Origin: http://evil.example"),
                        403);
            }
        }
        show.refuses(
                "no type",
                ListedOperation::takesTypedBody,
                one -> show.request(one).without("Content-Type").with(logins.administrator()),
                415);
    }

    @Test
    @Order(9)
    void disguisedPaths() {
        int count = Disguise.ofPath("/x", show.port()).size();
        for (int kind = 0; kind < count + 3; kind++) {
            int number = kind;
            Predicate<ListedOperation> has = one -> number
                    < Disguise.ofPath(show.request(one).target(), show.port()).size();
            show.refusesAnyhow(
                    "disguise " + kind,
                    one -> !one.isPublic() && has.test(one),
                    one -> disguised(one, number).with(HostileHeaders.AFAR));
            show.refusesAnyhow(
                    "disguise " + kind + " for light only",
                    one -> one.isAdmin() && has.test(one),
                    one -> disguised(one, number).with(logins.controlToken()));
        }
    }

    private static RawRequest disguised(ListedOperation one, int kind) {
        RawRequest request = show.request(one);
        return request.withTarget(Disguise.ofPath(request.target(), show.port()).get(kind));
    }

    @Test
    @Order(10)
    void idsThatAreNone() {
        for (String id : Disguise.ofId()) {
            show.refusesAnyhow(
                    "id " + id,
                    one -> one.hasId() && !one.isConsole(),
                    one -> show.request(one).withTarget(one.target(id)).with(logins.administrator()));
        }
        for (String id : Disguise.ofNewId()) {
            show.refusesAnyhow(
                    "new id " + id,
                    one -> one.body().contains("newId"),
                    one -> show.request(one)
                            .withBody(one.body()
                                    .replaceFirst(
                                            "\"newId\":\"[^\"]*\"", "\"newId\":\"" + id.replace("\\", "\\\\") + "\"")
                                    .getBytes(UTF_8))
                            .with(logins.administrator()));
        }
    }

    @Test
    @Order(11)
    void otherMethods() {
        for (String method : Disguise.METHODS) {
            show.refusesAnyhow(
                    method,
                    one -> !one.isPublic(),
                    one -> show.request(one).withMethod(method).with(HostileHeaders.AFAR));
        }
        for (String method : Disguise.METHODS.subList(2, Disguise.METHODS.size())) {
            show.refusesAnyhow(
                    method + " with a login",
                    one -> !one.isConsole() || method.equals("TRACE"),
                    one -> show.request(one).withMethod(method).with(logins.administrator()));
        }
    }

    @Test
    @Order(12)
    void thePageIsReadOnly() {
        for (String path : Disguise.OF_THE_PAGE) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                show.refusesAnyhow(
                        method + " " + path,
                        one -> one.key().equals("GET /api"),
                        one -> show.request(one)
                                .withMethod(method)
                                .withTarget(path)
                                .with(logins.administrator(), "Content-Type: text/plain")
                                .withBody("x".getBytes(UTF_8)));
            }
        }
    }

    @Test
    @Order(13)
    void wrongPasswordsAndPins() {
        show.refuses(
                "wrong password",
                one -> one.key().equals("POST /api/v1/session"),
                one -> show.request(one).withBody("{\"password\":\"wrong\"}".getBytes(UTF_8)),
                401,
                429);
        show.refuses(
                "wrong PIN",
                one -> one.key().equals("POST /api/v1/session"),
                one -> show.request(one).withBody("{\"pin\":\"0000\"}".getBytes(UTF_8)),
                401,
                429);
    }

    @Test
    @Order(98)
    void theAuditLogHasTheActsAndNoSecrets() {
        String log = show.client().get("/api/v1/log?logger=audit").body();
        assertThat(log)
                .contains(
                        "log in with the password: 200",
                        "log in with the PIN: 200",
                        "PUT /api/v1/access/pin: 204",
                        "POST /api/v1/tokens made /api/v1/tokens/",
                        "POST /api/v1/plugins made /api/v1/plugins/com.example.campfire: 201",
                        "GET /api/v1/backup: 200")
                .doesNotContain(RestClient.PASSWORD, "diuna_");
    }

    /** Without it, a refusal would prove nothing: the request might be wrong in itself, or its effect not be seen. */
    @Test
    @Tag(CHANGES)
    @Order(99)
    void everyOperationWorksWithTheRightCredentials() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (ListedOperation one : show.operations()) {
            RawAnswer answer = show.ask(show.request(one).with(HostileHeaders.AFAR, logins.adminToken()));
            if (!one.isRight(answer.status())) {
                wrong.add(one + ": " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(show.changes())
                .as("what the other tests would have seen")
                .anyMatch(change -> change.startsWith("bundles"))
                .anyMatch(change -> change.startsWith("file config"))
                .anyMatch(change -> change.startsWith("file state"))
                .hasSizeGreaterThan(20);
    }
}
