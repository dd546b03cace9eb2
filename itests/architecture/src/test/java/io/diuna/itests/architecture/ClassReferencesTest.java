// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Class names in poms, scripts, descriptors and documents: a compiler does not check them after a rename. */
class ClassReferencesTest {

    private static final Pattern CLASS = Pattern.compile("\\bio\\.diuna(?:\\.[a-z0-9]+)+\\.[A-Z][A-Za-z0-9]+");
    private static final List<String> EXTENSIONS =
            List.of("xml", "md", "sh", "json", "properties", "bnd", "bndrun", "yml");

    @Test
    void everyClassThatIsNamedExists() {
        Set<String> classes = Repository.sources().stream()
                .map(ClassReferencesTest::className)
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        int found = 0;
        for (Path file : EXTENSIONS.stream()
                .flatMap(one -> Repository.files(one).stream())
                .toList()) {
            for (Matcher names = CLASS.matcher(read(file)); names.find(); found++) {
                if (!classes.contains(names.group())) {
                    unknown.add(Repository.ROOT.relativize(file) + ": " + names.group());
                }
            }
        }
        assertThat(found).as("names").isPositive();
        assertThat(unknown).isEmpty();
    }

    private static String className(Path source) {
        String path = source.toString().replace('/', '.');
        return path.substring(Math.max(0, path.lastIndexOf(".io.diuna.") + 1), path.length() - ".java".length());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
