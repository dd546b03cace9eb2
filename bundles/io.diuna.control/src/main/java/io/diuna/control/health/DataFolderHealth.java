// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Health check of the data folder: it is a temporary one, for the reason in {@code diuna.data.unwritable}. */
@Component
public final class DataFolderHealth implements HealthCheck {

    private final String reason;

    @Activate
    public DataFolderHealth(BundleContext context) {
        this(context.getProperty("diuna.data.unwritable"));
    }

    /** @param reason why the real folder is not used; null or empty if it is */
    DataFolderHealth(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    @Override
    public List<HealthProblem> problems() {
        return reason.isEmpty()
                ? List.of()
                : List.of(new HealthProblem(
                        "data-folder",
                        "data folder",
                        "Diuna runs from a temporary data folder, and changes are lost when it ends: " + reason,
                        "Then restart Diuna"));
    }
}
