// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.health.HealthProblem;
import io.diuna.web.http.FakeExchange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthServletTest {

    private final List<HealthProblem> problems = new ArrayList<>();
    private final List<String> judged = new ArrayList<>();

    @Test
    void answers200IfEverythingWorks() {
        FakeExchange exchange = send("GET");
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.json().toString()).isEqualTo("{\"health\":\"OK\",\"problems\":[]}");
        assertThat(judged).containsExactly("CONTROL GET");
    }

    @Test
    void answers503WithTheProblems() {
        problems.add(new HealthProblem("not-saved", "looks", "Looks are not saved", "Free space on the disk"));
        FakeExchange exchange = send("GET");
        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.json().toString())
                .isEqualTo("{\"health\":\"DEGRADED\",\"problems\":[{\"code\":\"not-saved\",\"subject\":\"looks\","
                        + "\"message\":\"Looks are not saved\",\"remedy\":\"Free space on the disk\"}]}");
    }

    @Test
    void isReadOnly() {
        assertThat(send("POST").status()).isEqualTo(405);
    }

    private FakeExchange send(String method) {
        FakeExchange exchange = FakeExchange.of(method, "/health");
        HealthServlet servlet = new HealthServlet(
                (scope, judgedMethod, address, header) -> {
                    judged.add(scope + " " + judgedMethod);
                    return Verdict.ALLOWED;
                },
                () -> List.copyOf(problems));
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }
}
