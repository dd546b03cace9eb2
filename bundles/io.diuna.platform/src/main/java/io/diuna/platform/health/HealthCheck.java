// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.health;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Health check: a whiteboard service. Checks are called once a second and for each request of the status, on any thread,
 * several at once. A check does not block: it reads what is in memory. One that throws, or that has not returned for 1 s, is
 * itself listed as a problem; it is not called again until it returns.
 */
@ConsumerType
@FunctionalInterface
public interface HealthCheck {

    /** Returns what is wrong now; empty if nothing is. */
    List<HealthProblem> problems();
}
