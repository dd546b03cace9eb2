// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.store.file.ConfigurationPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of {@link OfferedDefaults}. */
class OfferedDefaultsTest {

    private static final String LEFT = "io.diuna.zone~left";
    private static final String RIGHT = "io.diuna.zone~right";
    private static final Set<String> BOTH = Set.of(LEFT, RIGHT);

    @TempDir
    Path folder;

    @Test
    void whatAnOperatorHasDeletedIsNotOfferedAgain() throws IOException {
        OfferedDefaults offered = new OfferedDefaults(folder);
        assertThat(offered.deleted(BOTH)).isEmpty();
        create(LEFT);
        create(RIGHT);
        offered.record(BOTH);
        assertThat(offered.deleted(BOTH)).isEmpty();
        Files.delete(new ConfigurationPaths(folder).file(LEFT));
        offered.record(BOTH);
        assertThat(offered.deleted(BOTH)).containsExactly(LEFT);
        assertThat(offered.deleted(Set.of(LEFT, "io.diuna.of.a.new.version"))).containsExactly(LEFT);
        create(LEFT);
        assertThat(offered.deleted(BOTH)).isEmpty();
    }

    @Test
    void aDefaultThatWasNeverThereIsOffered() throws IOException {
        OfferedDefaults offered = new OfferedDefaults(folder);
        create(LEFT);
        offered.record(BOTH);
        assertThat(offered.deleted(BOTH)).isEmpty();
    }

    @Test
    void whoDeletesTheFolderStartsOver() {
        OfferedDefaults offered = new OfferedDefaults(folder.resolve("missing"));
        assertThat(offered.deleted(BOTH)).isEmpty();
    }

    private void create(String pid) throws IOException {
        Path file = new ConfigurationPaths(folder).file(pid);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "configuration");
    }
}
