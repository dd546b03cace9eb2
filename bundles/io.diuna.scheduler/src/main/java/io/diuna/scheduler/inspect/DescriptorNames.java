// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;

/**
 * Names of the XML descriptors of a bundle: of components, named by {@code Service-Component}, and all in {@code OSGI-INF/}.
 *
 * @param components patterns of the names of component descriptors
 */
record DescriptorNames(List<NamePattern> components) {

    /** Bounds the time: each name of the header is compared with each entry. */
    private static final int MAX_COMPONENTS = 1_000;

    private static final String FOLDER = "OSGI-INF/";
    private static final String METATYPE = FOLDER + "metatype/";

    /** Reads the header. */
    static DescriptorNames of(Attributes manifest) throws JarRefusedException {
        List<NamePattern> components = new ArrayList<>();
        for (ManifestClause clause : ManifestClause.parse(manifest.getValue("Service-Component"))) {
            clause.paths().stream().map(NamePattern::of).forEach(components::add);
        }
        if (components.size() > MAX_COMPONENTS) {
            throw new JarRefusedException("names more than " + MAX_COMPONENTS + " files in Service-Component ("
                    + components.size() + "); name them by OSGI-INF/*.xml");
        }
        return new DescriptorNames(List.copyOf(components));
    }

    boolean contains(String name) {
        if (name.endsWith("/")) {
            return false;
        }
        boolean isMetatype = name.startsWith(METATYPE) && !name.endsWith(".properties");
        return isMetatype
                || (name.startsWith(FOLDER) && name.endsWith(".xml"))
                || components.stream().anyMatch(pattern -> pattern.matches(name));
    }

    /**
     * Name of an entry, or a wildcard in its last segment; of several wildcards only the first and the last count.
     *
     * @param prefix what a name begins with
     * @param suffix what a name ends with
     * @param isExact true without a wildcard
     */
    private record NamePattern(String prefix, String suffix, boolean isExact) {

        static NamePattern of(String path) {
            String name = path.startsWith("/") ? path.substring(1) : path;
            int first = name.indexOf('*');
            return first < 0
                    ? new NamePattern(name, "", true)
                    : new NamePattern(name.substring(0, first), name.substring(name.lastIndexOf('*') + 1), false);
        }

        boolean matches(String name) {
            return isExact
                    ? name.equals(prefix)
                    : name.length() >= prefix.length() + suffix.length()
                            && name.startsWith(prefix)
                            && name.endsWith(suffix)
                            && name.indexOf('/', prefix.length()) < 0;
        }
    }
}
