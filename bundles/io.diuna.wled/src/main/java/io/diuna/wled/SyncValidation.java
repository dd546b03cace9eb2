// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.platform.control.ConfigurationValidator;
import io.diuna.wled.sync.SyncTargets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Rules of the configuration {@code io.diuna.wled.sync} that its metatype cannot express: what an address is. */
@Component
public final class SyncValidation implements ConfigurationValidator {

    static final String PID = "io.diuna.wled.sync";

    @Override
    public void check(String pid, @Nullable String factoryPid, Map<String, Object> values) {
        if (pid.equals(PID)) {
            SyncTargets.parse(ConfigurationValidator.texts(values, "targets").toArray(String[]::new));
        }
    }
}
