// SPDX-License-Identifier: Apache-2.0
package io.diuna.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.index.install.HostVersions;
import io.diuna.index.source.HttpFetcher;
import io.diuna.index.source.IndexSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshLoopTest {

    @Test
    void aLocationThatCannotBeReadIsTriedSooner(@TempDir Path folder) throws IOException {
        IndexSource source = IndexSource.of(
                folder.toString(), new HttpFetcher(Runnable::run), folder.resolve("copies"), InstantSource.system());
        IndexCatalog catalog = new IndexCatalog(
                List.of(source), new HostVersions(Map.of(), 17), new FakePluginAdmin(), folder.resolve("downloads"));
        catalog.refresh();
        assertThat(new RefreshLoop(catalog, Duration.ofHours(6)).next()).isEqualTo(Duration.ofMinutes(5));
        assertThat(new RefreshLoop(catalog, Duration.ofMinutes(1)).next()).isEqualTo(Duration.ofMinutes(1));
        Files.writeString(folder.resolve("index.json"), "{\"format\":1}");
        catalog.refresh();
        assertThat(new RefreshLoop(catalog, Duration.ofHours(6)).next()).isEqualTo(Duration.ofHours(6));
    }
}
