// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description of the REST API: its files, and the paths of all bundles in them. */
class DescriptionTest {

    private static final int LONGEST = 340;

    /** Path of a route, or its beginning, such as {@code "v1/log"}. */
    private static final Pattern ROUTE = Pattern.compile("\"(v1/[a-z0-9./{}-]+)\"");

    private static final Pattern WHOLE_ROUTE =
            Pattern.compile("RestRoute\\.of\\(\\s*\"(\\w+)\", \"(v1/[^\"]+)\", Scope\\.(\\w+),");

    private static final Pattern WHOLE_OPERATION =
            Pattern.compile("\"/api/(v1/[^\"]+)\": \\{\\s*\"(\\w+)\": \\{[^}]*?\"x-diuna-scope\": \"(\\w+)\"");

    private static final Pattern DESCRIBED = Pattern.compile("\"/api/(v1/[A-Za-z0-9./{}-]+)\": \\{");

    private final List<Path> parts = Repository.files("json").stream()
            .filter(file -> file.getParent().endsWith("resources/openapi"))
            .toList();

    @Test
    void eachRouteOfABundleIsDescribed() {
        Set<String> described = parts.stream()
                .flatMap(file -> DESCRIBED.matcher(text(file)).results())
                .map(match -> match.group(1).replaceAll("\\{\\w+}", "{id}"))
                .collect(Collectors.toSet());
        List<Path> resources = Repository.sources().stream()
                .filter(file -> file.toUri().getPath().contains("/src/main/"))
                .filter(file -> text(file).contains("implements RestResource"))
                .toList();

        assertThat(resources)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(
                                ROUTE.matcher(text(file)).results().map(match -> match.group(1)))
                        .as(file.toString())
                        .allSatisfy(path -> assertThat(described)
                                .as(path)
                                .anyMatch(one -> one.equals(path) || one.startsWith(path + "/"))));
    }

    /** The bundle io.diuna.web compares its own routes. */
    @Test
    void operationsOfOtherBundlesAreTheirRoutes() {
        Set<String> routes = Repository.sources().stream()
                .filter(file -> file.toUri().getPath().matches(".*/bundles/(?!io\\.diuna\\.web/)[^/]+/src/main/.*"))
                .flatMap(file -> WHOLE_ROUTE.matcher(text(file)).results())
                .map(match -> operation(match.group(1), match.group(2), match.group(3)))
                .collect(Collectors.toSet());
        Set<String> operations = parts.stream()
                .filter(file -> file.endsWith("bundles.json"))
                .flatMap(file -> WHOLE_OPERATION.matcher(text(file)).results())
                .map(match -> operation(match.group(2), match.group(1), match.group(3)))
                .collect(Collectors.toSet());

        assertThat(operations).isNotEmpty().isEqualTo(routes);
    }

    private static String operation(String method, String path, String scope) {
        return (method + " " + path + " " + scope).toLowerCase(Locale.ROOT);
    }

    @Test
    void noPartIsLong() {
        assertThat(parts)
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(text(file).lines()).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
