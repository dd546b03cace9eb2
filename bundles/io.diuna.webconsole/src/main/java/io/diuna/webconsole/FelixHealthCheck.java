// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.health.HealthProblem;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Felix health check with the tag {@code diuna}: each problem of the list of health problems is a warning. Any thread may call. */
@Component(property = {HealthCheck.NAME + "=Diuna", HealthCheck.TAGS + "=diuna"})
public final class FelixHealthCheck implements HealthCheck {

    private final HealthMonitor health;

    @Activate
    public FelixHealthCheck(@Reference HealthMonitor health) {
        this.health = health;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        log.info("{}", "Diuna checks zones, strips, plugins, disk and memory");
        for (HealthProblem problem : health.problems()) {
            log.warn("[{}] {}", problem.code(), problem.text());
        }
        return new Result(log);
    }
}
