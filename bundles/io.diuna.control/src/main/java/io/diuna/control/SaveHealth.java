// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.control.library.DocumentHealth;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check of the looks and the master: they are not on the disk. */
@Component
public final class SaveHealth implements HealthCheck {

    private final SerialLightControl control;

    @Activate
    public SaveHealth(@Reference SerialLightControl control) {
        this.control = control;
    }

    @Override
    public List<HealthProblem> problems() {
        List<HealthProblem> problems = new ArrayList<>(DocumentHealth.of("looks", "look", control.unreadableLooks()));
        control.saveProblem()
                .map(reason -> new HealthProblem(
                        "not-saved",
                        "looks and master",
                        "Changes of looks and brightness are not saved and are lost at the next restart: " + reason,
                        "Free space on the disk, or make the data folder writable; Diuna tries again every 10 s"))
                .ifPresent(problems::add);
        return problems;
    }
}
