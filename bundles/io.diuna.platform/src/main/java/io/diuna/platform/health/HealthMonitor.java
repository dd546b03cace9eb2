// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.health;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The one list of health problems, from all {@link HealthCheck} services. Any thread may call, except frame, render and strip threads. */
@ProviderType
public interface HealthMonitor {

    /** Returns all problems; empty if everything works as configured. */
    List<HealthProblem> problems();
}
