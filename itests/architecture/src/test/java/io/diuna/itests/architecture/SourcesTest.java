// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The source files themselves. */
class SourcesTest {

    private static final int LONGEST = 340;
    private static final int NEARLY_ALL = 250;
    private static final int MEDIAN = 80;
    private static final int MOST_FILES = 24;

    private final List<Path> sources = Repository.sources();

    @Test
    void noFileIsLong() {
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(lines(file).size()).as(file.toString()).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void noPackageIsCrowded() {
        assertThat(sources.stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                .isNotEmpty()
                .allSatisfy((folder, count) ->
                        assertThat(count).as(folder.toString()).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void mostFilesAreShort() {
        List<Integer> lengths =
                sources.stream().map(file -> lines(file).size()).sorted().toList();

        assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(MEDIAN);
        assertThat(lengths.get(lengths.size() * 9 / 10)).as("nine of ten").isLessThanOrEqualTo(NEARLY_ALL);
    }

    /** A field is assigned before its task starts: the work may read it at once. */
    @Test
    void noTaskIsStartedBeforeItIsAssigned() {
        Pattern startedFirst = Pattern.compile("=\\s*\\w+\\s*\\.(loop|thread)\\([^;]*\\)\\s*\\.start\\(\\);");
        assertThat(sources.stream()
                        .filter(file -> file.toString().contains("/src/main/"))
                        .filter(file -> startedFirst
                                .matcher(String.join("\n", lines(file)))
                                .find()))
                .isEmpty();
    }

    @Test
    void eachFileStartsWithItsLicence() {
        assertThat(sources)
                .allSatisfy(file -> assertThat(lines(file))
                        .as(file.toString())
                        .startsWith("// SPDX-License-Identifier: Apache-2.0"));
    }

    /** Promise D5: the frame thread runs in these packages, so no method there takes a monitor. */
    @Test
    void nothingIsSynchronizedOnTheFramePath() {
        List<Path> hot = sources.stream()
                .filter(file ->
                        file.toUri().getPath().matches(".*/src/main/java/io/diuna/scheduler/(loop|layer|mix)/.*"))
                .toList();

        assertThat(hot)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(String.join("\n", lines(file)))
                        .as(file.toString())
                        .doesNotContain("synchronized"));
    }

    /** A package of tests that has the name of one in {@code src/main} shares its package-info. */
    @Test
    void eachPackageIsDescribed() {
        List<Path> packages = sources.stream()
                .filter(file -> Stream.of("/src/main/java/", "/src/test/java/")
                        .anyMatch(root -> file.toUri().getPath().contains(root)))
                .map(Path::getParent)
                .distinct()
                .toList();

        assertThat(packages).isNotEmpty().allSatisfy(folder -> {
            Path main = Path.of(folder.toString().replace("src/test/java", "src/main/java"));
            assertThat(Stream.of(folder, main).map(place -> place.resolve("package-info.java")))
                    .as(folder + " has a package-info.java")
                    .anyMatch(Files::exists);
        });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
