// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.access.key.Sessions;
import io.diuna.access.key.Tokens;
import io.diuna.access.password.BasicCredentialsTest;
import io.diuna.access.password.LoginThrottle;
import io.diuna.access.password.PasswordCheck;
import io.diuna.access.password.PasswordHash;
import io.diuna.access.password.PasswordHashTest;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.NetworkAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class AccessRulesTest {

    private static final long SECOND = 1_000_000_000L;
    private static final String HERE = "127.0.0.1";
    private static final String AFAR = "192.168.1.9";

    private long now;
    private @Nullable PasswordHash hash = PasswordHash.parse(PasswordHashTest.SECRET);

    private AccessRules rules(boolean local, boolean open, String... proxies) {
        MemoryStore store = new MemoryStore();
        Logger log = LoggerFactory.getLogger(AccessRulesTest.class);
        return new AccessRules(
                local,
                open,
                new OriginCheck(new KnownHosts(List.of(), null, () -> now)),
                new ForwardedClient(
                        Stream.of(proxies).map(NetworkAddress::parse).toList()),
                new Credentials(
                        new PasswordCheck(() -> hash, LoginThrottle.ofPasswords(() -> now, () -> 0.5)),
                        new Sessions(store, () -> 0, scope -> "", log),
                        new SessionCookie("8080"),
                        new Tokens(store, () -> 0, log)));
    }

    private static Verdict ask(AccessRules rules, Scope scope, String method, String address, String... headers) {
        Map<String, String> all = new HashMap<>(Map.of("Host", "localhost:8080"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return rules.judge(scope, method, address, all::get);
    }

    private static Verdict login(AccessRules rules, String address, String credentials) {
        return ask(rules, Scope.ADMIN, "GET", address, "Authorization", BasicCredentialsTest.header(credentials));
    }

    @Test
    void controlIsOpenOnLoopback() {
        assertThat(ask(rules(true, false), Scope.CONTROL, "PATCH", HERE)).isEqualTo(Verdict.ALLOWED);
        assertThat(ask(rules(true, false), Scope.CONTROL, "GET", HERE)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void controlNeedsThePasswordElsewhere() {
        assertThat(ask(rules(false, false), Scope.CONTROL, "GET", AFAR)).isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(ask(rules(false, false), Scope.CONTROL, "GET", HERE)).isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(ask(rules(true, false), Scope.CONTROL, "GET", AFAR)).isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(ask(rules(false, true), Scope.CONTROL, "PATCH", AFAR)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void administrationAlwaysNeedsThePassword() {
        for (boolean open : new boolean[] {false, true}) {
            assertThat(ask(rules(true, open), Scope.ADMIN, "GET", HERE)).isEqualTo(Verdict.PASSWORD_NEEDED);
        }
        AccessRules rules = rules(true, false);
        assertThat(login(rules, HERE, "diuna:secret")).isEqualTo(Verdict.ALLOWED);
        assertThat(login(rules, HERE, "diuna:wrong")).isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(login(rules, HERE, "admin:admin")).isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(login(rules, HERE, "admin:secret")).isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(login(rules, HERE, "Diuna:secret")).isEqualTo(Verdict.PASSWORD_NEEDED);
    }

    @Test
    void refusesEveryoneWithoutAPasswordFile() {
        hash = null;
        assertThat(login(rules(true, false), HERE, "diuna:secret")).isEqualTo(Verdict.PASSWORD_NEEDED);
    }

    @Test
    void oldPasswordIsRefusedAfterAChange() {
        AccessRules rules = rules(true, false);
        assertThat(login(rules, HERE, "diuna:secret")).isEqualTo(Verdict.ALLOWED);
        hash = PasswordHash.parse(PasswordHashTest.SECRET.replace("1000", "999"));
        assertThat(login(rules, HERE, "diuna:secret")).isEqualTo(Verdict.PASSWORD_NEEDED);
    }

    @Test
    void checksTheOriginOfChangesAndAdministration() {
        AccessRules rules = rules(true, true);
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "FOO")) {
            assertThat(ask(rules, Scope.CONTROL, method, HERE, "Origin", "http://evil.com"))
                    .isEqualTo(Verdict.FOREIGN);
            assertThat(ask(rules, Scope.CONTROL, method, HERE, "Host", "evil.com"))
                    .isEqualTo(Verdict.FOREIGN);
        }
        assertThat(ask(rules, Scope.CONTROL, "GET", HERE, "Origin", "http://evil.com"))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(ask(rules, Scope.ADMIN, "GET", HERE, "Host", "evil.com")).isEqualTo(Verdict.FOREIGN);
        assertThat(ask(
                        rules,
                        Scope.ADMIN,
                        "POST",
                        HERE,
                        "Origin",
                        "http://evil.com",
                        "Authorization",
                        BasicCredentialsTest.header("diuna:secret")))
                .isEqualTo(Verdict.FOREIGN);
    }

    /** A foreign page whose host name leads to this machine is same-origin, and could read what it gets. */
    @Test
    void readsWithoutAPasswordNeedAKnownHost() {
        for (AccessRules rules : List.of(rules(true, false), rules(false, true))) {
            assertThat(ask(rules, Scope.CONTROL, "GET", HERE, "Host", "evil.com"))
                    .isEqualTo(Verdict.FOREIGN);
            assertThat(ask(rules, Scope.CONTROL, "GET", HERE, "Host", "192.168.1.2:8080"))
                    .isEqualTo(Verdict.ALLOWED);
            assertThat(rules.judge(Scope.CONTROL, "GET", HERE, name -> null))
                    .as("HTTP 1.0, such as a load balancer's check")
                    .isEqualTo(Verdict.ALLOWED);
        }
        assertThat(ask(
                        rules(false, false),
                        Scope.CONTROL,
                        "GET",
                        AFAR,
                        "Host",
                        "proxy.example",
                        "Authorization",
                        BasicCredentialsTest.header("diuna:secret")))
                .as("a foreign page does not know the password")
                .isEqualTo(Verdict.ALLOWED);
    }

    /** A proxy on this machine makes the whole world look like this machine. */
    @Test
    void forwardedRequestIsNotFromHere() {
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Host")) {
            String value = header.equals("Forwarded") ? "for=203.0.113.7" : "203.0.113.7";
            assertThat(ask(rules(true, false), Scope.CONTROL, "PATCH", HERE, header, value))
                    .as(header)
                    .isEqualTo(Verdict.PASSWORD_NEEDED);
            assertThat(ask(rules(true, false), Scope.CONTROL, "GET", HERE, header, "127.0.0.1"))
                    .as(header)
                    .isEqualTo(Verdict.PASSWORD_NEEDED);
        }
    }

    @Test
    void trustedProxyTellsWhereARequestCameFrom() {
        AccessRules rules = rules(true, false, "127.0.0.1", "::1");
        String header = "X-Forwarded-For";
        assertThat(ask(rules, Scope.CONTROL, "PATCH", HERE, header, "203.0.113.7"))
                .isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(ask(rules, Scope.CONTROL, "PATCH", HERE, header, "127.0.0.1, 203.0.113.7"))
                .as("a client cannot claim to be here")
                .isEqualTo(Verdict.PASSWORD_NEEDED);
        assertThat(ask(rules, Scope.CONTROL, "PATCH", HERE, header, "127.0.0.1"))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(ask(rules, Scope.CONTROL, "PATCH", HERE)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void clientsOfATrustedProxyAreThrottledEachAlone() {
        AccessRules rules = rules(false, false, "172.18.0.0/16");
        for (int i = 0; i < 6; i++) {
            forwardedLogin(rules, "203.0.113.7", "diuna:guess" + i);
        }
        assertThat(forwardedLogin(rules, "203.0.113.7", "diuna:secret")).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        assertThat(forwardedLogin(rules, "203.0.113.8", "diuna:secret")).isEqualTo(Verdict.ALLOWED);
    }

    private static Verdict forwardedLogin(AccessRules rules, String client, String credentials) {
        String header = BasicCredentialsTest.header(credentials);
        return ask(rules, Scope.ADMIN, "GET", "172.18.0.2", "X-Forwarded-For", client, "Authorization", header);
    }

    @Test
    void loginNeedsNoRightButAKnownHostAndOrigin() {
        AccessRules rules = rules(false, false);
        assertThat(ask(rules, Scope.PUBLIC, "POST", AFAR)).isEqualTo(Verdict.ALLOWED);
        assertThat(ask(rules, Scope.PUBLIC, "GET", AFAR)).isEqualTo(Verdict.ALLOWED);
        assertThat(ask(rules, Scope.PUBLIC, "POST", AFAR, "Origin", "http://evil.com"))
                .isEqualTo(Verdict.FOREIGN);
        assertThat(ask(rules, Scope.PUBLIC, "GET", AFAR, "Host", "evil.com")).isEqualTo(Verdict.FOREIGN);
    }

    @Test
    void throttlesGuessers() {
        AccessRules rules = rules(false, false);
        for (int i = 0; i < 5; i++) {
            assertThat(login(rules, AFAR, "diuna:guess" + i)).isEqualTo(Verdict.PASSWORD_NEEDED);
        }
        assertThat(login(rules, AFAR, "diuna:secret")).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
        now += 2 * SECOND;
        assertThat(login(rules, AFAR, "diuna:secret")).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void requestsWithoutAPasswordAreNotCounted() {
        AccessRules rules = rules(false, false);
        for (int i = 0; i < 100; i++) {
            ask(rules, Scope.ADMIN, "GET", AFAR);
            ask(rules, Scope.ADMIN, "GET", AFAR, "Authorization", "Bearer x");
        }
        assertThat(login(rules, AFAR, "diuna:secret")).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void rightPasswordDoesNotResetTheCount() {
        AccessRules rules = rules(false, false);
        for (int i = 0; i < 4; i++) {
            login(rules, AFAR, "diuna:guess" + i);
            assertThat(login(rules, AFAR, "diuna:secret")).isEqualTo(Verdict.ALLOWED);
        }
        login(rules, AFAR, "diuna:guess4");
        assertThat(login(rules, AFAR, "diuna:guess5")).isEqualTo(Verdict.TOO_MANY_ATTEMPTS);
    }

    @Test
    void throttlesConcurrentGuessers() throws InterruptedException, ExecutionException, TimeoutException {
        AccessRules rules = rules(false, false);
        ExecutorService guessers = Executors.newFixedThreadPool(16);
        try {
            List<Future<Verdict>> verdicts = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String guess = "diuna:guess" + i;
                verdicts.add(guessers.submit(() -> login(rules, AFAR, guess)));
            }
            int tried = 0;
            for (Future<Verdict> verdict : verdicts) {
                tried += verdict.get(60, TimeUnit.SECONDS) == Verdict.PASSWORD_NEEDED ? 1 : 0;
            }
            // One attempt more than the free ones may already be in progress.
            assertThat(tried).isBetween(5, 6);
        } finally {
            guessers.shutdownNow();
        }
    }
}
