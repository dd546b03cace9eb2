// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.NetworkAddress;
import io.diuna.platform.control.ConfigurationValidator;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Rules of the configuration {@code io.diuna.access} that its metatype cannot express: what a host name or a network is. */
@Component
public final class AccessValidation implements ConfigurationValidator {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?");

    @Override
    public void check(String pid, @Nullable String factoryPid, Map<String, Object> values) {
        if (!pid.equals(AccessConfig.PID)) {
            return;
        }
        for (String name : ConfigurationValidator.texts(values, "hostNames")) {
            if (!name.isBlank() && !HOST.matcher(name.strip()).matches()) {
                throw new ConfigurationException(
                        "hostNames",
                        "hostNames: '" + name
                                + "' must be a name such as lights.example.org, without http:// and port");
            }
        }
        for (String proxy : ConfigurationValidator.texts(values, "trustedProxies")) {
            try {
                NetworkAddress.parse(proxy.strip());
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException("trustedProxies", "trustedProxies: " + e.getMessage(), e);
            }
        }
    }
}
