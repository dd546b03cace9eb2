// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.api.DiunaException;
import io.diuna.platform.access.AccessAdmin;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shell of what lets others than the administrator control the light, and health check of the PIN. */
@Component
public final class LightAccess implements AccessAdmin, HealthCheck {

    private static final String OPEN_CONTROL = "openControl";

    private final HttpAccess access;
    private final ConfigurationAdmin configurations;

    @Activate
    public LightAccess(@Reference HttpAccess access, @Reference ConfigurationAdmin configurations) {
        this.access = access;
        this.configurations = configurations;
    }

    @Override
    public boolean openControl() {
        return access.rules().openControl();
    }

    @Override
    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    public void setOpenControl(boolean open) {
        if (!open && access.openByOption()) {
            throw new DiunaException(
                    "Every client may control the light, because Diuna was started with --open-control; restart it without");
        }
        try {
            Configuration configuration = configurations.getConfiguration(AccessConfig.PID, "?");
            Dictionary<String, Object> values = configuration.getProperties();
            Dictionary<String, Object> changed = values == null ? new Hashtable<>() : values;
            changed.put(OPEN_CONTROL, open);
            configuration.updateIfDifferent(changed);
        } catch (IOException e) {
            throw new DiunaException("The configuration " + AccessConfig.PID + " cannot be written; check the disk", e);
        }
        access.setOpenControl(open);
    }

    @Override
    public boolean pinSet() {
        return access.pin().hash() != null;
    }

    @Override
    public void setPin(String pin) {
        access.pin().set(pin);
    }

    @Override
    public void removePin() {
        access.pin().remove();
    }

    @Override
    public List<HealthProblem> problems() {
        return access.pin().problems();
    }
}
