// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.plugin.PluginTexts;
import io.diuna.scheduler.Stub;
import java.io.IOException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

class BundleTextsTest {

    private static final Locale AUSTRIA = new Locale("de", "AT");

    @TempDir
    Path folder;

    private final Map<String, String> headers = new HashMap<>();
    private Path files;

    @BeforeEach
    void makeFolder() throws IOException {
        files = Files.createDirectories(folder.resolve("OSGI-INF/l10n"));
    }

    @Test
    void theFirstLanguageThatHasTheTextWins() throws IOException {
        file("bundle.properties", "fire=Fire\nspeed=Speed\n");
        file("bundle_de.properties", "fire=Feuer\n");
        file("bundle_de_AT.properties", "speed=Gschwindigkeit\n");
        file("bundle_fr.properties", "speed=Vitesse\n");
        PluginTexts texts = read();

        assertThat(texts.text("%fire", List.of())).isEqualTo("Fire");
        assertThat(texts.text("%fire", List.of(Locale.GERMAN))).isEqualTo("Feuer");
        assertThat(texts.text("%fire", List.of(AUSTRIA))).isEqualTo("Feuer");
        assertThat(texts.text("%speed", List.of(AUSTRIA))).isEqualTo("Gschwindigkeit");
        assertThat(texts.text("%speed", List.of(Locale.GERMAN, Locale.FRENCH))).isEqualTo("Vitesse");
        assertThat(texts.text("%fire", List.of(Locale.ITALIAN))).isEqualTo("Fire");
    }

    @Test
    void whoWantsEnglishFirstGetsTheDefaultFile() throws IOException {
        file("bundle.properties", "fire=Fire\n");
        file("bundle_de.properties", "fire=Feuer\n");
        assertThat(read().text("%fire", List.of(Locale.UK, Locale.GERMAN))).isEqualTo("Fire");
    }

    @Test
    void whatIsNoKeyStays() throws IOException {
        file("bundle.properties", "fire=Fire\n");
        PluginTexts texts = read();
        assertThat(texts.text("Fire", List.of())).isEqualTo("Fire");
        assertThat(texts.text("%", List.of())).isEqualTo("%");
        assertThat(texts.text("%missing", List.of(Locale.GERMAN))).isEqualTo("%missing");
    }

    @Test
    void filesAreUtf8AndADamagedOneIsLeftOut() throws IOException {
        file("bundle.properties", "fire=Fire\n");
        file("bundle_ja.properties", "fire=火\n");
        file("bundle_de.properties", "fire=\\u00zz\n");
        PluginTexts texts = read();
        assertThat(texts.text("%fire", List.of(Locale.JAPANESE))).isEqualTo("火");
        assertThat(texts.text("%fire", List.of(Locale.GERMAN))).isEqualTo("Fire");
    }

    @Test
    void theManifestMayNameOtherFiles() throws IOException {
        headers.put(Constants.BUNDLE_LOCALIZATION, "OSGI-INF/l10n/words");
        file("words.properties", "fire=Fire\n");
        file("bundle.properties", "fire=Wrong\n");
        assertThat(read().text("%fire", List.of())).isEqualTo("Fire");
    }

    @Test
    void aBundleWithoutFilesShowsWhatItDeclares() {
        assertThat(read()).isSameAs(PluginTexts.NONE);
        assertThat(read().text("%fire", List.of(Locale.GERMAN))).isEqualTo("%fire");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(files.resolve(name), text, UTF_8);
    }

    private PluginTexts read() {
        return BundleTexts.read(Stub.of(
                Bundle.class,
                Map.of(
                        "getSymbolicName",
                        arguments -> "test",
                        "getHeaders",
                        arguments -> FrameworkUtil.asDictionary(headers),
                        "findEntries",
                        arguments -> entries((String) arguments[0], (String) arguments[1]))));
    }

    private Object entries(String path, String pattern) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.resolve(path.substring(1)), pattern)) {
            for (Path file : found) {
                urls.add(file.toUri().toURL());
            }
        }
        return Collections.enumeration(urls);
    }
}
