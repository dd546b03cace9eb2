// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.platform.control.ConfigurationFiles;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check of the configuration files: each that was refused. */
@Component
public final class ConfigurationFileHealth implements HealthCheck {

    private final ConfigurationFiles files;

    @Activate
    public ConfigurationFileHealth(@Reference ConfigurationFiles files) {
        this.files = files;
    }

    @Override
    public List<HealthProblem> problems() {
        return files.problems().stream()
                .map(text -> HealthProblem.of(
                        "configuration-refused", "configuration file", text, "Correct the file; it is read again then"))
                .toList();
    }
}
