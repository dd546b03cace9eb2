// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.control.file.ConfigName;
import io.diuna.control.file.ConfigurationRules;
import io.diuna.platform.control.ConfigurationValidator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** DS shell of the {@link ConfigurationRules} for all that write to Configuration Admin. */
@Component(immediate = true)
public final class ConfigurationValidation implements ConfigurationValidator {

    private final ConfigurationRules rules;

    @Activate
    public ConfigurationValidation(@Reference ConfigurationDescriptions descriptions) {
        rules = new ConfigurationRules(descriptions);
    }

    @Override
    public void check(String pid, @Nullable String factoryPid, Map<String, Object> values) {
        rules.check(ConfigName.of(pid, factoryPid), values);
    }
}
