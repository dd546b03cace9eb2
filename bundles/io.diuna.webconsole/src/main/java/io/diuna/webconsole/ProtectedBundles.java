// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Bundles that Diuna needs: the launcher starts them again a second after they stop, and says which in the framework property
 * {@link #PROPERTY}. Without it none is protected. Any thread may call.
 */
final class ProtectedBundles {

    /** Framework property: their locations, separated by commas. */
    static final String PROPERTY = "diuna.bundles.protected";

    private final BundleContext context;
    private final Set<String> locations;

    ProtectedBundles(BundleContext context) {
        this.context = context;
        String value = context.getProperty(PROPERTY);
        locations = value == null ? Set.of() : Set.of(value.split(","));
    }

    /** Returns those that are installed. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> locations.contains(bundle.getLocation()))
                .toList();
    }

    /**
     * Finds a bundle that is protected.
     *
     * @param name its id, symbolic name, or symbolic name and version, as the console's paths have it: {@code a.b:1.0.0}
     */
    Optional<Bundle> find(String name) {
        return all().stream()
                .filter(bundle -> name.equals(Long.toString(bundle.getBundleId()))
                        || name.equals(bundle.getSymbolicName())
                        || name.startsWith(bundle.getSymbolicName() + ":"))
                .findFirst();
    }
}
