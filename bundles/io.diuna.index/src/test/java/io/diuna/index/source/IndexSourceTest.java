// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.index.format.IndexDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSourceTest {

    private static final String INDEX =
            "{\"format\":1,\"plugins\":[{\"name\":\"org.snake\",\"versions\":[{\"version\":\"1\","
                    + "\"file\":\"snake.jar\",\"size\":5,\"sha256\":\"" + "0".repeat(64) + "\"}]}]}";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-30T10:00:00Z"));

    @TempDir
    Path folder;

    private String text = INDEX;
    private int reads;

    /** Web location whose text the test sets; empty for one that cannot be reached. */
    private final IndexTransport web = new IndexTransport() {
        @Override
        public IndexContent read(String tag) throws IOException {
            reads++;
            if (text.isEmpty()) {
                throw new IOException("the server cannot be reached");
            }
            String current = Integer.toString(text.hashCode());
            return current.equals(tag)
                    ? IndexContent.unchanged(tag)
                    : IndexContent.of(text.getBytes(StandardCharsets.UTF_8), current);
        }

        @Override
        public void copy(String reference, long most, OutputStream out) throws IOException {
            throw new IOException("no");
        }

        @Override
        public boolean isLocal() {
            return false;
        }
    };

    private IndexSource source() {
        return new IndexSource(
                "https://x.example/", web, CachedCopy.of(folder.resolve("copies"), "https://x.example/"), CLOCK);
    }

    private IndexSource of(String location) {
        return IndexSource.of(location, new HttpFetcher(Runnable::run), folder.resolve("copies"), CLOCK);
    }

    @Test
    void theFirstSearchReadsAndLaterOnesUseTheCopy() {
        IndexSource source = source();
        assertThat(source.document()).isPresent();
        assertThat(source.document()).isPresent();
        assertThat(reads).isEqualTo(1);
        assertThat(source.status().plugins()).isEqualTo(1);
        assertThat(source.status().updated()).isEqualTo(CLOCK.instant());
    }

    @Test
    void withoutNetworkTheLastGoodCopyIsUsedAndTheProblemIsTold() {
        source().refresh();
        text = "";
        IndexSource offline = source();
        offline.refresh();
        assertThat(offline.document().map(IndexDocument::plugins).orElseThrow()).hasSize(1);
        assertThat(offline.status().problem())
                .isEqualTo("Plugin index https://x.example/ cannot be read: the server cannot be reached; check it, or"
                        + " correct 'locations' of the configuration io.diuna.plugin.index");
        text = "{}";
        offline.refresh();
        assertThat(offline.document()).isPresent();
        assertThat(offline.status().problem()).contains("format is missing");
        text = INDEX;
        offline.refresh();
        assertThat(offline.status().problem()).isNull();
    }

    @Test
    void aDamagedCopyCountsAsNone() throws IOException {
        source().refresh();
        Path copy =
                CachedCopy.of(folder.resolve("copies"), "https://x.example/").file();
        Files.writeString(copy, "no line");
        text = "";
        assertThat(source().document()).isEmpty();
        Files.writeString(copy, "tag\n{\"format\":2}");
        assertThat(source().document()).isEmpty();
    }

    @Test
    void aFolderIsReadAtEachSearch() throws IOException {
        IndexSource source = of(folder.toString());
        assertThat(source.document()).isEmpty();
        assertThat(source.status().problem())
                .contains("there is no index.json in it; write it with diuna plugin index " + folder);
        Files.writeString(folder.resolve("index.json"), INDEX);
        assertThat(source.document()).isPresent();
        assertThat(source.status().problem()).isNull();
        Files.writeString(folder.resolve("index.json"), INDEX.replace("\"plugins\"", "\"none\""));
        assertThat(source.status().plugins()).isEqualTo(1);
        assertThat(source.document().orElseThrow().plugins()).isEmpty();
    }

    @Test
    void filesOfAFolderStayInIt() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner/a b"));
        Files.writeString(folder.resolve("secret.jar"), "x");
        Files.writeString(inner.resolve("x.jar"), "content");
        Files.createSymbolicLink(inner.resolve("link.jar"), folder.resolve("secret.jar"));
        IndexSource source = of(folder.resolve("inner").toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        source.copy("a%20b/x.jar", 7, out);
        assertThat(out).hasToString("content");
        assertThatThrownBy(() -> source.copy("a%20b/x.jar", 6, out)).hasMessage("it has more than 6 bytes");
        for (String reference : new String[] {
            "../secret.jar", "a%20b/link.jar", "https://x.example/x.jar", "a%20b", "a%20b/none.jar", "%2e%2e/secret.jar"
        }) {
            assertThatThrownBy(() -> source.copy(reference, 100, out))
                    .as(reference)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsNoLocationSaysWhatWouldBe() {
        for (String location :
                new String[] {"ftp://x.example/", "https://", "https://me:secret@x.example/", "http://a b/"}) {
            IndexSource source = of(location);
            assertThat(source.document()).as(location).isEmpty();
            assertThat(source.status().problem())
                    .as(location)
                    .containsAnyOf("it must be a folder, or an http or https address", "it is not a valid address");
        }
    }
}
