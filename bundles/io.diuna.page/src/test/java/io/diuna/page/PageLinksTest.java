// SPDX-License-Identifier: Apache-2.0
package io.diuna.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that files of the page name: browsers ask for them, some only when a view is shown, or when nothing else can be reached. */
class PageLinksTest {

    private static final Path PAGE = Path.of("src/main/resources/page");

    /** Imports of modules, links and scripts of pages, icons of the manifest. */
    private static final Pattern LINK =
            Pattern.compile("(?:from |import\\(|import |href=|src=|\"src\": )\"(?:\\./)?([\\w./-]+)\"");

    /** Paths that other bundles serve. */
    private static final Pattern ELSEWHERE = Pattern.compile("(api/v1|system|metrics).*");

    private static final Pattern VIEW = Pattern.compile("fillView\\(\"(\\w+)\"\\)");

    private static final Pattern QUOTED = Pattern.compile("\"([\\w./-]+)\"");

    @Test
    void namesOnlyFilesThatExist() throws IOException {
        try (Stream<Path> files = Files.walk(PAGE)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(PageLinksTest::isText)
                    .toList()) {
                for (String link : links(Files.readString(file))) {
                    assertThat(PAGE.resolve(link))
                            .as("named by " + file.getFileName())
                            .exists();
                }
            }
        }
    }

    @Test
    void hasTheContentOfViews() throws IOException {
        List<String> views = VIEW.matcher(Files.readString(PAGE.resolve("main.js")))
                .results()
                .map(found -> "views/" + found.group(1) + ".html")
                .toList();
        assertThat(views)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(PAGE.resolve(file)).exists());
    }

    @Test
    void cachesOnlyFilesThatExist() throws IOException {
        List<String> list = Files.readString(PAGE.resolve("sw.js"))
                .lines()
                .filter(line -> line.startsWith("const OFFLINE"))
                .toList();
        assertThat(list).hasSize(1);
        List<String> files = QUOTED.matcher(list.get(0))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files)
                .contains("offline.html")
                .allSatisfy(file -> assertThat(PAGE.resolve(file)).exists());
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(js|html|webmanifest)");
    }

    private static List<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(link -> link.contains(".") || link.contains("/"))
                .filter(link -> !ELSEWHERE.matcher(link).matches() && !link.equals("./"))
                .toList();
    }
}
