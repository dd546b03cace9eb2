// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Health check of the light control: it is away while Diuna starts, and while a bundle that it needs is stopped. */
@Component
public final class LightHealth implements HealthCheck {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable LightControl control;

    @Activate
    public LightHealth() {}

    @Override
    public List<HealthProblem> problems() {
        return control != null
                ? List.of()
                : List.of(new HealthProblem(
                        "no-light",
                        "light control",
                        "The light control is not running",
                        "Wait until Diuna has started; if it stays so, start the stopped bundles in the web console"));
    }
}
