// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyReaderTest {

    private static final String JSON = "application/json";

    private final List<String> received = new ArrayList<>();
    private final BodyRule rule = new BodyRule(RestBody.COMMAND, Path.of("unused"));
    private long now;

    private final BodyReader.Receiver receiver = new BodyReader.Receiver() {
        @Override
        public void complete(RequestBody body) throws IOException {
            try (InputStream in = body.open()) {
                received.add(in.readAllBytes().length + " bytes");
            }
        }

        @Override
        public void refuse(HttpProblem problem) {
            received.add(problem.status() + "");
        }
    };

    private FakeExchange collect(BodyRule taken, FakeExchange exchange) throws IOException {
        BodyReader.collect(exchange.request(), taken, receiver, () -> now);
        return exchange;
    }

    private static FakeExchange patch(int length) {
        return FakeExchange.of("PATCH", "/api/v1/zones/a").body(JSON, new byte[length]);
    }

    @Test
    void collectsAWholeBody() throws IOException {
        FakeExchange exchange = collect(rule, patch(65_536));
        exchange.deliver(1).deliver(30_000);
        assertThat(received).isEmpty();
        exchange.deliver(35_535).finish();
        assertThat(received).containsExactly("65536 bytes");
        assertThat(exchange.completed()).isTrue();
    }

    @Test
    void collectsAnEmptyBody() throws IOException {
        collect(rule, patch(0)).finish();
        assertThat(received).containsExactly("0 bytes");
    }

    @Test
    void readsNothingIfTheContentLengthIsTooLarge() {
        FakeExchange exchange = patch(10).header("Content-Length", "10000000");
        assertThatThrownBy(() -> collect(rule, exchange))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(exchange.async()).isFalse();
        assertThat(exchange.read()).isZero();
    }

    @Test
    void stopsReadingABodyWithoutLengthAtTheLimit() throws IOException {
        FakeExchange exchange = collect(rule, patch(10_000_000));
        exchange.deliver(10_000_000);
        assertThat(received).containsExactly("413");
        assertThat(exchange.read()).isLessThan(100_000);
        assertThat(exchange.completed()).isTrue();
        exchange.finish();
        assertThat(received).hasSize(1);
    }

    @Test
    void refusesSlowSenders() throws IOException {
        FakeExchange exchange = collect(rule, patch(100));
        for (int second = 1; second <= 10; second++) {
            now = second * 1_000_000_000L;
            exchange.deliver(1);
        }
        assertThat(received).isEmpty();
        now++;
        exchange.deliver(1);
        assertThat(received).containsExactly("408");
        assertThat(exchange.completed()).isTrue();
    }

    @Test
    void endsIfTheClientDisconnects() throws IOException {
        FakeExchange exchange = collect(rule, patch(100));
        exchange.deliver(50);
        exchange.fail();
        assertThat(received).containsExactly("408");
        assertThat(exchange.completed()).isTrue();
    }

    @Test
    void refusesOtherContentTypes() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "", "application/jsonp")) {
            assertThatThrownBy(() -> collect(rule, patch(1).header("Content-Type", type)))
                    .isInstanceOfSatisfying(
                            HttpProblem.class,
                            problem -> assertThat(problem.status()).isEqualTo(415));
        }
    }

    @Test
    void acceptsTypesWithParametersInAnyCase() throws IOException {
        collect(rule, patch(1).header("Content-Type", "Application/Merge-Patch+JSON; charset=utf-8"))
                .deliver();
        assertThat(received).containsExactly("1 bytes");
    }

    @Test
    void storesOneUploadAtATimeInAFile(@TempDir Path folder) throws IOException {
        BodyRule jars = new BodyRule(
                new RestBody(Set.of("application/java-archive"), 32 << 20, 120, 1, RestBody.Storage.FILE),
                folder.resolve("uploads"));
        FakeExchange first = collect(jars, jar());
        first.deliver(20_000);
        assertThatThrownBy(() -> collect(jars, jar()))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(503));
        first.deliver(80_000).finish();
        assertThat(received).containsExactly("100000 bytes");
        collect(jars, jar()).fail();
        collect(jars, jar()).deliver();
        assertThat(received).containsExactly("100000 bytes", "408", "100000 bytes");
        try (Stream<Path> left = Files.list(folder.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    private static FakeExchange jar() {
        return FakeExchange.of("POST", "/api/v1/plugins").body("application/java-archive", new byte[100_000]);
    }
}
