// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/temperature}: the newest reading with its age, and the limit that is in force. */
@Component
public final class ThermalResource implements RestResource {

    private final ThermalComponent thermal;

    @Activate
    public ThermalResource(@Reference ThermalComponent thermal) {
        this.thermal = thermal;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(RestRoute.of(
                "GET", "v1/temperature", Scope.CONTROL, request -> RestResponse.ok(json(thermal.monitor()))));
    }

    static String json(ThermalMonitor monitor) {
        ThermalStatus status = monitor.status();
        ThermalReading newest = status.newest();
        ThermalSettings settings = monitor.settings();
        StringBuilder json =
                new StringBuilder("{\"state\":\"").append(status.state().id()).append('"');
        if (newest != null) {
            json.append(String.format(
                    Locale.ROOT,
                    ",\"celsius\":%.1f,\"ageSeconds\":%.1f,\"throttled\":%b,\"underVoltage\":%b",
                    newest.celsius(),
                    monitor.age(newest),
                    newest.power().isThrottled(),
                    newest.power().isUnderVoltage()));
        }
        if (status.state().limits()) {
            json.append(String.format(
                    Locale.ROOT,
                    ",\"limit\":{\"fps\":%.0f,\"brightness\":%.0f}",
                    settings.fps(),
                    settings.brightness()));
        }
        return json.append('}').toString();
    }
}
