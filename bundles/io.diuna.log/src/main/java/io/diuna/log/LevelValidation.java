// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import io.diuna.platform.control.ConfigurationValidator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Rules of the configuration {@code io.diuna.log} that its metatype cannot express: what a logger and a level are. */
@Component
public final class LevelValidation implements ConfigurationValidator {

    @Override
    public void check(String pid, @Nullable String factoryPid, Map<String, Object> values) {
        if (pid.equals(LevelComponent.PID)) {
            LevelRules.parse(
                    ConfigurationValidator.texts(values, LevelRules.KEY).toArray(String[]::new));
        }
    }
}
