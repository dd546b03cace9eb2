// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Hooks of the framework are registered by their bundles. As services of components they would be made within a service event, which
 * then waits for Declarative Services and for the log: once all service events of the process stood still.
 */
class HooksTest {

    private static final Pattern HOOK = Pattern.compile("\\bclass \\w+ implements [^{]*\\b\\w*Hook(Factory)?\\b");

    /** Annotation of a component, read from the sources: it is not in the classes. */
    private static final Pattern COMPONENT = Pattern.compile("(?m)^@Component\\b");

    @Test
    void noHookIsAComponent() throws IOException {
        List<Path> hooks = new ArrayList<>();
        for (Path file : Repository.sources()) {
            if (HOOK.matcher(Files.readString(file)).find()) {
                hooks.add(file);
            }
        }
        assertThat(hooks)
                .hasSizeGreaterThan(3)
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(COMPONENT));
    }
}
