// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import org.osgi.framework.Constants;

/**
 * Packages of the framework and of Java's inside that give power over the whole process: to stop bundles, to see and change
 * what others load, to write to any memory. A plugin gets them when the administrator grants them by name. This keeps
 * plugins from taking them unnoticed; it is no sandbox, since reflection finds classes without an import.
 *
 * @param grants {@code symbolic.name=package}, or {@code symbolic.name} for all
 */
record FrameworkPackages(Set<String> grants) {

    /** With all packages below. */
    private static final List<String> REFUSED = List.of(
            "org.osgi.framework.launch",
            "org.osgi.framework.hooks",
            "org.osgi.framework.wiring",
            "org.osgi.framework.startlevel",
            "org.osgi.service.startlevel",
            "org.osgi.service.packageadmin",
            "org.osgi.service.permissionadmin",
            "org.osgi.service.condpermadmin",
            "org.apache.felix.framework",
            "sun.misc",
            "jdk.internal");

    /** Names of the framework as a bundle, which provides all these packages. */
    private static final Set<String> FRAMEWORKS = Set.of("system.bundle", "org.apache.felix.framework");

    FrameworkPackages {
        grants = Set.copyOf(grants);
    }

    /** Refuses a bundle that asks for one of these packages without a grant. */
    void check(String symbolicName, Attributes manifest) throws JarRefusedException {
        for (String name : paths(manifest, Constants.IMPORT_PACKAGE)) {
            check(symbolicName, name, isRefused(name), "imports the package ");
        }
        for (String name : paths(manifest, Constants.DYNAMICIMPORT_PACKAGE)) {
            check(symbolicName, name, isRefused(name) || contains(name), "imports, by DynamicImport-Package, ");
        }
        for (String name : paths(manifest, Constants.REQUIRE_BUNDLE)) {
            check(symbolicName, name, FRAMEWORKS.contains(name), "requires the bundle ");
        }
        for (String name : paths(manifest, Constants.REQUIRE_CAPABILITY)) {
            check(symbolicName, name, name.startsWith("osgi.wiring."), "requires the capability ");
        }
    }

    private void check(String symbolicName, String name, boolean refused, String what) throws JarRefusedException {
        String grant = symbolicName + "=" + name;
        if (refused && !grants.contains(symbolicName) && !grants.contains(grant)) {
            throw new JarRefusedException(
                    what + name + ", which gives power over the whole process; remove it, or, if you"
                            + " trust the plugin, add '" + grant + "' to frameworkPackages of io.diuna.plugins");
        }
    }

    private static List<String> paths(Attributes manifest, String header) {
        return ManifestClause.parse(manifest.getValue(header)).stream()
                .flatMap(clause -> clause.paths().stream())
                .toList();
    }

    private static boolean isRefused(String name) {
        return REFUSED.stream().anyMatch(refused -> name.equals(refused) || name.startsWith(refused + "."));
    }

    /** Returns true if a wildcard, such as {@code org.osgi.*}, stands for one of these packages too. */
    private static boolean contains(String wildcard) {
        String prefix = wildcard.endsWith("*") ? wildcard.substring(0, wildcard.length() - 1) : "none";
        return REFUSED.stream().anyMatch(refused -> (refused + ".").startsWith(prefix));
    }
}
