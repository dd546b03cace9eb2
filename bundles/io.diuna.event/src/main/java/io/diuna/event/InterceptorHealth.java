// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Health check of the event interceptors: each that is disabled. */
@Component
public final class InterceptorHealth implements HealthCheck {

    private final Supplier<List<String>> disabled;

    @Activate
    public InterceptorHealth(@Reference EventComponent events) {
        this(() -> events.bus().interceptors().disabled());
    }

    /** @param disabled names of the disabled interceptors */
    InterceptorHealth(Supplier<List<String>> disabled) {
        this.disabled = disabled;
    }

    @Override
    public List<HealthProblem> problems() {
        return disabled.get().stream()
                .map(name -> new HealthProblem(
                        "event-interceptor",
                        "event interceptor '" + name + "'",
                        "Event interceptor '" + name + "' took more than 1 s and is disabled; events pass without it",
                        "Update or remove its bundle"))
                .toList();
    }
}
