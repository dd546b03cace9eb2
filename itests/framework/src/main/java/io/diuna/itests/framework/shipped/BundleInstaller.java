// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shipped;

import io.diuna.itests.framework.shipped.ShippedFeature.BundleFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Installs what ships into a framework that is initialised and not yet started, as the launcher does. */
final class BundleInstaller implements BundleActivator {

    private final List<BundleFile> bundles;

    BundleInstaller(List<BundleFile> bundles) {
        this.bundles = bundles;
    }

    @Override
    public void start(BundleContext framework) throws IOException, BundleException {
        for (BundleFile file : bundles) {
            try (InputStream jar = Files.newInputStream(file.jar())) {
                Bundle bundle = framework.installBundle(file.location(), jar);
                bundle.adapt(BundleStartLevel.class).setStartLevel(file.startLevel());
                if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                }
            }
        }
    }

    @Override
    public void stop(BundleContext framework) {
        // The bundles go with the framework.
    }
}
