// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestRoute;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogResourceTest {

    private static final HttpCaller CALLER = new HttpCaller("127.0.0.1", false, header -> null);

    private static final Schema DESCRIPTION = SchemaRegistry.withDialect(Dialects.getOpenApi31())
            .getSchema(SchemaLocation.of("classpath:openapi/bundles.json#/components/schemas/LogRecordList"));

    private final LogRecords records = new LogRecords();
    private final RestRoute route = new LogResource(records).routes().get(0);

    private void add(String level, String message, String @Nullable ... trace) {
        records.add(1_796_000_000_000L, level, "io.diuna.Part", "main", message, Map.of(), trace);
    }

    private String get(String query) throws IOException {
        String json = String.valueOf(route.handler()
                .answer(new RestRequest("", query, InputStream.nullInputStream(), CALLER))
                .json());
        assertThat(DESCRIPTION.validate(json, InputFormat.JSON)).as(json).isEmpty();
        return json;
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
    void fieldsAreListedAndFiltersHoldTogether() throws IOException {
        Map<String, String> left = Map.of("plugin", "org.example.fire", "zone", "left", "bundle.id", "7");
        records.add(0, "WARN", "io.diuna.Part", "main", "It is slow", left, null);
        records.add(0, "WARN", "io.diuna.Other", "main", "It is slow", Map.of("zone", "right"), null);
        records.add(
                0, "ERROR", "io.diuna.Part", "main", "It failed", Map.of("zone", "left"), new String[] {"IOException"});
        assertThat(get("")).contains("\"fields\":{\"zone\":\"left\",\"plugin\":\"org.example.fire\"}");
        assertThat(numbers("zone=left")).containsExactly(1, 3);
        assertThat(numbers("zone=left&plugin=org.example.fire")).containsExactly(1);
        assertThat(numbers("zone=left&level=error")).containsExactly(3);
        assertThat(numbers("logger=Other")).containsExactly(2);
        assertThat(numbers("text=SLOW")).containsExactly(1, 2);
        assertThat(numbers("text=ioexception")).containsExactly(3);
        assertThat(numbers("zone=nowhere")).isEmpty();
    }

    private List<Integer> numbers(String query) throws IOException {
        return Pattern.compile("\"number\":(\\d+)")
                .matcher(get(query))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void theNewestThousandAreKept() throws IOException {
        IntStream.rangeClosed(1, 1_500).forEach(i -> add("INFO", "line " + i));
        assertThat(records.newest(LogFilter.ALL, LogRecords.CAPACITY)).hasSize(1_000);
        assertThat(get("")).contains("\"line 501\"", "\"line 1500\"").doesNotContain("\"line 500\"");
    }

    @Test
    void longMessagesAndTracesAreCut() {
        add(
                "WARN",
                "x".repeat(100_000),
                IntStream.range(0, 500).mapToObj(i -> "at " + i).toArray(String[]::new));
        LogRecord record = records.newest(LogFilter.ALL, 1).get(0);
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
