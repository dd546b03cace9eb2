// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.state.StateStore;
import io.diuna.store.file.Disk;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.LoggerFactory;

/** State store component: documents in the folder {@code state} of the data folder. */
@Component
public final class FolderStateStore implements StateStore, HealthCheck {

    /** Framework property with the data folder; default {@code data} in the working directory. */
    private static final String DATA = "diuna.data";

    private final FileProblems problems = new FileProblems(LoggerFactory.getLogger(FolderStateStore.class));
    private final StateFolder folder;

    @Activate
    public FolderStateStore(BundleContext context) {
        String data = Objects.requireNonNullElse(context.getProperty(DATA), "data");
        folder = new StateFolder(Path.of(data, "state").toAbsolutePath().normalize(), new Disk(), problems);
    }

    @Override
    public Optional<byte[]> load(String name) {
        return folder.load(name);
    }

    @Override
    public void save(String name, byte[] document) {
        folder.save(name, document);
    }

    @Override
    public List<HealthProblem> problems() {
        return problems.problems();
    }
}
