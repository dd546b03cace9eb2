// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Fields of log lines: what {@code LogFields} can set stands in the log file, is kept in memory, and is described as a filter. */
class LogFieldsTest {

    private static final Pattern SET = Pattern.compile("put\\(\"(\\w+)\",");
    private static final Pattern LIST = Pattern.compile("(?:FIELDS|KEYS) =\\s*List\\.of\\(([^)]*)\\)");
    private static final Pattern DESCRIBED =
            Pattern.compile("\"name\": \"(\\w+)\"[^}]*?\"Only records with this field");

    @Test
    void fieldsAreTheSameEverywhere() throws IOException {
        List<String> set = all(SET, text("LogFields.java"));
        assertThat(set).hasSizeGreaterThan(6);
        assertThat(list("LogRecords.java")).as("in memory").containsExactlyInAnyOrderElementsOf(set);
        assertThat(list("FieldsConverter.java")).as("in the log file").isEqualTo(list("LogRecords.java"));
        Path description = Repository.files("json").stream()
                .filter(file -> file.endsWith("openapi/bundles.json"))
                .findFirst()
                .orElseThrow();
        assertThat(all(DESCRIBED, Files.readString(description)))
                .as("filters")
                .containsExactlyInAnyOrderElementsOf(set);
    }

    private static List<String> list(String file) throws IOException {
        Matcher matcher = LIST.matcher(text(file));
        assertThat(matcher.find()).as(file).isTrue();
        return Arrays.stream(matcher.group(1).split(","))
                .map(name -> name.strip().replace("\"", ""))
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String text(String name) throws IOException {
        Path file = Repository.sources().stream()
                .filter(one -> one.endsWith(name))
                .findFirst()
                .orElseThrow();
        return Files.readString(file);
    }
}
