// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestRoute;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogResourceTest {

    private static final HttpCaller CALLER = new HttpCaller("127.0.0.1", false, header -> null);

    private final LogRecords records = new LogRecords();
    private final RestRoute route = new LogResource(records).routes().get(0);

    private void add(String level, String message, String @Nullable ... trace) {
        records.add(1_796_000_000_000L, level, "io.diuna.Part", "main", message, trace);
    }

    private String get(String query) throws IOException {
        return String.valueOf(route.handler()
                .answer(new RestRequest("", query, InputStream.nullInputStream(), CALLER))
                .json());
    }

    @Test
    void recordsAreListedOldestFirst() throws IOException {
        assertThat(get("")).isEqualTo("{\"records\":[]}");
        add("INFO", "Ready", "");
        add("ERROR", "It \"failed\"", "java.io.IOException: gone", "\tat a.B.c(B.java:1)");
        assertThat(get(""))
                .isEqualTo("{\"records\":[{\"number\":1,\"time\":\"2026-11-30T00:53:20Z\",\"level\":\"info\","
                        + "\"logger\":\"io.diuna.Part\",\"thread\":\"main\",\"message\":\"Ready\"},"
                        + "{\"number\":2,\"time\":\"2026-11-30T00:53:20Z\",\"level\":\"error\",\"logger\":\"io.diuna.Part\","
                        + "\"thread\":\"main\",\"message\":\"It \\\"failed\\\"\","
                        + "\"trace\":[\"java.io.IOException: gone\",\"\\tat a.B.c(B.java:1)\"]}]}");
        assertThat(get("level=warn")).contains("failed").doesNotContain("Ready");
        assertThat(get("after=1")).contains("failed").doesNotContain("Ready");
        assertThat(get("limit=1")).contains("failed").doesNotContain("Ready");
    }

    @Test
    void theNewestThousandAreKept() throws IOException {
        IntStream.rangeClosed(1, 1_500).forEach(i -> add("INFO", "line " + i));
        assertThat(records.newest("TRACE", 0, LogRecords.CAPACITY)).hasSize(1_000);
        assertThat(get("")).contains("\"line 501\"", "\"line 1500\"").doesNotContain("\"line 500\"");
    }

    @Test
    void longMessagesAndTracesAreCut() {
        add(
                "WARN",
                "x".repeat(100_000),
                IntStream.range(0, 500).mapToObj(i -> "at " + i).toArray(String[]::new));
        LogRecord record = records.newest("TRACE", 0, 1).get(0);
        assertThat(record.message()).hasSize(4_003);
        assertThat(record.trace()).hasSize(60);
    }

    @Test
    void whatIsNoNumberOrLevelIsRefused() {
        for (String query : new String[] {"limit=0", "limit=1001", "limit=x", "after=-1", "level=loud"}) {
            assertThatThrownBy(() -> get(query)).as(query).isInstanceOf(HttpProblem.class);
        }
    }
}
