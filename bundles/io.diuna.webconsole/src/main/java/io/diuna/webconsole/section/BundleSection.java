// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole.section;

import java.util.List;
import org.osgi.framework.Bundle;

/** Section with a table of the bundles that Diuna needs. */
public final class BundleSection {

    private BundleSection() {}

    public static void write(Page page, List<Bundle> bundles) {
        page.texts(
                "Bundles that Diuna needs: nobody stops or uninstalls them here",
                List.of("#Id", "Bundle", "Version", "State"),
                bundles.stream().map(BundleSection::bundle).toList());
    }

    private static List<String> bundle(Bundle bundle) {
        return List.of(
                Long.toString(bundle.getBundleId()),
                String.valueOf(bundle.getSymbolicName()),
                bundle.getVersion().toString(),
                state(bundle.getState()));
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            case Bundle.RESOLVED -> "RESOLVED"; // a fragment, or stopped
            case Bundle.INSTALLED -> "INSTALLED";
            default -> "UNINSTALLED";
        };
    }
}
