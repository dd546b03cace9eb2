// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.VersionRange;

class IndexReaderTest {

    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final String VERSION = "{\"version\":\"1.2.0\",\"api\":{\"io.diuna.api.animation\":\"[2.1,3)\"},"
            + "\"java\":21,\"file\":\"snake-1.2.0.jar\",\"size\":1000,\"sha256\":\"" + SHA
            + "\",\"signer\":\"CN=Jane\"}";
    private static final String PLUGIN = "{\"name\":\"org.snake\",\"label\":\"Snake\",\"description\":\"Crawls\","
            + "\"author\":\"Jane\",\"license\":\"MIT\",\"homepage\":\"https://snake.example\","
            + "\"animations\":[{\"id\":\"snake\",\"label\":\"Snake\"}],\"tags\":[\"game\"],\"preview\":\"pictures/snake.png\","
            + "\"versions\":[" + VERSION + "]}";
    private static final String INDEX = "{\"format\":1,\"plugins\":[" + PLUGIN + "]}";

    private static IndexDocument read(String text) throws IndexFormatException {
        return IndexReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAllFields() throws IndexFormatException {
        PluginEntry plugin = read(INDEX).find("org.snake").orElseThrow();
        assertThat(plugin.label()).isEqualTo("Snake");
        assertThat(plugin.animations()).containsEntry("snake", "Snake");
        assertThat(plugin.tags()).containsExactly("game");
        assertThat(plugin.preview()).isEqualTo("pictures/snake.png");
        VersionEntry version = plugin.versions().get(0);
        assertThat(version.api()).containsEntry("io.diuna.api.animation", VersionRange.valueOf("[2.1,3)"));
        assertThat(version.java()).isEqualTo(21);
        assertThat(version.size()).isEqualTo(1000);
        assertThat(version.signer()).isEqualTo("CN=Jane");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IndexFormatException {
        IndexDocument index = read(INDEX);
        assertThat(IndexReader.read(IndexWriter.write(index))).isEqualTo(index);
    }

    @Test
    void fieldsHaveDefaultsAndUnknownOnesAreIgnored() throws IndexFormatException {
        PluginEntry plugin =
                read("{\"format\":1,\"later\":{},\"plugins\":[{\"name\":\"org.x\",\"stars\":5,\"label\":null,"
                                + "\"versions\":[{\"version\":\"1.0.0\",\"file\":\"x.jar\",\"size\":1,\"sha256\":\""
                                + SHA
                                + "\",\"later\":1},{\"version\":\"2\",\"file\":\"https://x.example/x.jar\",\"size\":1,\"sha256\":\""
                                + SHA + "\"}]}]}")
                        .plugins()
                        .get(0);
        assertThat(plugin.label()).isEqualTo("org.x");
        assertThat(plugin.versions()).extracting(VersionEntry::java).containsOnly(17);
        assertThat(plugin.versions().get(0).version()).as("newest first").hasToString("2.0.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\":1|\"format\":2|it has format 2, and this Diuna reads format 1; install a newer Diuna",
                "\"format\":1,||format is missing",
                "\"org.snake\"|\"org snake\"|plugins[0].name must be a symbolic name of letters, digits, dots, _ and -",
                "\"org.snake\"|7|plugins[0].name must be a text of at most 1000 characters",
                "\"https://snake.example\"|\"javascript:x\"|plugins[0].homepage must be an http or https address",
                "[\"game\"]|\"game\"|plugins[0].tags must be an array of at most 20",
                "[\"game\"]|[\"game\",1]|plugins[0].tags[1] must be a text of at most 1000 characters",
                "[{\"id\":\"snake\",\"label\":\"Snake\"}]|[\"snake\"]|plugins[0].animations[0] must be an object",
                "\"id\":\"snake\"|\"id\":\"\"|plugins[0].animations[0].id is missing",
                "pictures/snake.png|../snake.png|plugins[0].preview must be a path relative to the index, such as plugin-1.0.0.jar, without ..",
                "1.2.0\"|one\"|plugins[0].versions[0].version must be a version such as 1.2.0",
                "[2.1,3)|[x,3)|plugins[0].versions[0].api.io.diuna.api.animation must be a range of versions such as [2.1,3)",
                "\"java\":21|\"java\":17.5|plugins[0].versions[0].java must be a whole number from 1 to 99",
                "snake-1.2.0.jar|http://snake.example/x.jar|plugins[0].versions[0].file must be a path relative to the index, such as plugin-1.0.0.jar, without .., or an https address",
                "snake-1.2.0.jar|/etc/passwd|plugins[0].versions[0].file must be a path relative to the index, such as plugin-1.0.0.jar, without .., or an https address",
                "snake-1.2.0.jar|a/%2e%2e/%2e%2e/x.jar|plugins[0].versions[0].file must be a path relative to the index, such as plugin-1.0.0.jar, without .., or an https address",
                "\"size\":1000|\"size\":0|plugins[0].versions[0].size must be a whole number from 1 to 33554432",
                "\"size\":1000|\"size\":1e99999|plugins[0].versions[0].size must be a whole number from 1 to 33554432",
                "\"size\":1000,||plugins[0].versions[0].size is missing",
                "0123456789abcdef\"|0123456789ABCDEF\"|plugins[0].versions[0].sha256 must be 64 lower-case hexadecimal digits",
                "\"plugins\":[|\"plugins\":[1,|plugins[0] must be an object",
            })
    void aWrongValueIsNamedByItsPlace(String part, String instead, String message) {
        String text = INDEX.replace(part, instead == null ? "" : instead);
        assertThat(text).isNotEqualTo(INDEX);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IndexFormatException.class)
                .hasMessage(message);
    }

    @Test
    void namesAndVersionsOccurOnce() {
        assertThatThrownBy(() -> read("{\"format\":1,\"plugins\":[" + PLUGIN + "," + PLUGIN + "]}"))
                .hasMessage("plugins[1].name must be another one: org.snake occurs twice");
        assertThatThrownBy(() -> read(INDEX.replace(VERSION, VERSION + "," + VERSION)))
                .hasMessage("plugins[0].versions[1].version must be another one: 1.2.0 occurs twice");
        assertThatThrownBy(() -> read(INDEX.replace(VERSION, "")))
                .hasMessage("plugins[0].versions must be an array of at least one version");
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        for (String text : new String[] {"", "[]", "{", "<html>", "{\"format\":1,\"format\":1}", "[".repeat(5000)}) {
            assertThatThrownBy(() -> read(text))
                    .as(text)
                    .isInstanceOf(IndexFormatException.class)
                    .hasMessageStartingWith("it is no JSON object");
        }
        assertThatThrownBy(() -> IndexReader.read(new byte[] {'{', (byte) 0xff}))
                .hasMessage("it is not UTF-8");
        assertThatThrownBy(() -> IndexReader.read(new byte[IndexDocument.MOST_BYTES + 1]))
                .hasMessage("it has more than 1048576 bytes");
    }

    @Test
    void countsAreLimited() {
        String many = IntStream.range(0, 1_001)
                .mapToObj(i -> PLUGIN.replace("org.snake", "s" + i))
                .collect(Collectors.joining(","));
        String small = many.replaceAll("\"label\":.*?\"versions\"", "\"versions\"");
        assertThatThrownBy(() -> read("{\"format\":1,\"plugins\":[" + small + "]}"))
                .hasMessage("plugins must be an array of at most 1000");
    }
}
