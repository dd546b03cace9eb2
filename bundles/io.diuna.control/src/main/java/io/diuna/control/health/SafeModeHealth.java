// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Health check of safe mode, which the framework property {@code diuna.safemode} tells. */
@Component
public final class SafeModeHealth implements HealthCheck {

    private final boolean safeMode;

    @Activate
    public SafeModeHealth(BundleContext context) {
        this(Boolean.parseBoolean(context.getProperty("diuna.safemode")));
    }

    SafeModeHealth(boolean safeMode) {
        this.safeMode = safeMode;
    }

    @Override
    public List<HealthProblem> problems() {
        return safeMode
                ? List.of(new HealthProblem(
                        "safe-mode",
                        "safe mode",
                        "Diuna runs in safe mode: third-party plugins are not started",
                        "Remove the plugin that was added last from the folder plugins and restart Diuna"))
                : List.of();
    }
}
