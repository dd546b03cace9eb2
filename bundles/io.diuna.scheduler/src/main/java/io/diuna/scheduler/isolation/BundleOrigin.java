// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Origin of a bundle: the distribution, or a third party (plugin folder, upload, console). A bundle of the distribution has
 * the launcher's location prefix and a start level below that of added bundles. Thread-safe.
 */
public final class BundleOrigin {

    /** Framework property: further location prefixes of trusted bundles, separated by commas. */
    public static final String TRUSTED_LOCATIONS = "diuna.trusted.locations";

    private static final String DISTRIBUTION = "diuna:";

    private final int addedStartLevel;
    private final List<String> trustedPrefixes;

    /** Ids of bundles found to be trusted: they stay so, and their start level is not asked for again. */
    private final Set<Long> trusted = ConcurrentHashMap.newKeySet();

    /**
     * @param addedStartLevel start level of bundles that are added to the distribution
     * @param trustedLocations value of {@value #TRUSTED_LOCATIONS}; null for none
     */
    public BundleOrigin(int addedStartLevel, @Nullable String trustedLocations) {
        this.addedStartLevel = addedStartLevel;
        trustedPrefixes = Stream.of((trustedLocations == null ? "" : trustedLocations).split(",", -1))
                .map(String::strip)
                .filter(prefix -> !prefix.isEmpty())
                .toList();
    }

    /** Returns true for a bundle that is neither the framework, nor of the distribution, nor trusted by its location. */
    boolean isThirdParty(Bundle bundle) {
        if (trusted.contains(bundle.getBundleId())) {
            return false;
        }
        boolean found = isTrusted(bundle);
        if (found) {
            trusted.add(bundle.getBundleId());
        }
        return !found;
    }

    /** Returns true for a bundle of this project that is of the distribution. */
    boolean isOfDiuna(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null && name.startsWith("io.diuna.") && !isThirdParty(bundle);
    }

    private boolean isTrusted(Bundle bundle) {
        String location = bundle.getLocation();
        return bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                || trustedPrefixes.stream().anyMatch(location::startsWith)
                || (location.startsWith(DISTRIBUTION) && isBelowAdded(bundle));
    }

    private boolean isBelowAdded(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class); // null when uninstalled
        return level != null && level.getStartLevel() < addedStartLevel;
    }
}
