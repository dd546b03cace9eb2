// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.util.Set;

/**
 * What the administrator allows plugins.
 *
 * @param requireSignatures true to accept only jars that a trusted certificate signed
 * @param frameworkPackages grants of framework packages: {@code symbolic.name=package}, or {@code symbolic.name} for all
 */
public record JarPolicy(boolean requireSignatures, Set<String> frameworkPackages) {

    /** Unsigned plugins, no framework packages. */
    public static final JarPolicy DEFAULT = new JarPolicy(false, Set.of());

    /** Copies the grants. */
    public JarPolicy {
        frameworkPackages = Set.copyOf(frameworkPackages);
    }
}
