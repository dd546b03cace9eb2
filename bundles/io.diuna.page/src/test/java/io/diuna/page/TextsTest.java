// SPDX-License-Identifier: Apache-2.0
package io.diuna.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts of the page: each of them is translated, with the same places for values. */
class TextsTest {

    private static final Path PAGE = Path.of("src/main/resources/page");
    private static final Pattern CALL = Pattern.compile("\\bt\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\")");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s(?:aria-label|placeholder|title)=\"([^\"]+)\"");
    private static final Pattern IGNORED = Pattern.compile("<!--.*?-->|<title>.*?</title>|<[^>]*>", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @Test
    void everyTextIsTranslatedAndNothingElse() throws IOException {
        assertThat(german().keySet()).containsExactlyInAnyOrderElementsOf(texts());
    }

    @Test
    void translationsHaveTheSamePlaces() throws IOException {
        JsonObject german = german();
        for (String text : german.keySet()) {
            assertThat(places(german.getString(text)))
                    .as("places in the German of: %s", text)
                    .isEqualTo(places(text));
        }
    }

    private static JsonObject german() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(PAGE.resolve("texts/de.json")))) {
            return reader.readObject();
        }
    }

    private static Set<String> texts() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (Path file : files(".js")) {
            CALL.matcher(Files.readString(file))
                    .results()
                    .map(TextsTest::literal)
                    .forEach(texts::add);
        }
        for (Path file : files(".html")) {
            String html = Files.readString(file);
            ATTRIBUTE.matcher(html).results().map(found -> found.group(1)).forEach(texts::add);
            Stream.of(IGNORED.matcher(html).replaceAll("\n\n").split("\n\\s*\n"))
                    .map(text -> text.strip().replaceAll("\\s+", " "))
                    .filter(text -> text.matches(".*\\p{Alpha}.*"))
                    .forEach(texts::add);
        }
        return texts;
    }

    /** The files that the page loads; the one for a time without a network has texts of its own. */
    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(PAGE)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(file -> !file.getFileName().toString().startsWith("offline"))
                    .toList();
        }
    }

    private static String literal(MatchResult call) {
        try (JsonReader reader = Json.createReader(new StringReader("[" + call.group(1) + "]"))) {
            return reader.readArray().getString(0);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
