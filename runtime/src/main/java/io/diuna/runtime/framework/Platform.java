// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.DurableFile;
import io.diuna.runtime.base.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Synchronises the framework's bundle cache with the distribution: installs new bundles, updates changed ones and uninstalls
 * removed ones. Bundles from other sources are not touched, nor are bundles that an operator has updated. A removable bundle
 * that an operator has stopped or uninstalled stays so; any other is started, since without it there may be no light.
 *
 * @param cache bundle cache of the framework
 */
public record Platform(DistributionFolder distribution, FeatureFile feature, BundleCache cache) {

    /** Synchronises the bundles. The framework must be initialised but not started, so that no bundle is in use. */
    public void install(BundleContext framework) {
        Map<String, String> before = cache.digests().read();
        Map<String, String> now = new HashMap<>();
        try {
            for (PlatformBundle bundle : feature.bundles()) {
                Path jar = distribution.jar(bundle);
                String digest = JarDigest.of(jar);
                sync(framework, bundle, jar, before.get(bundle.location()), digest);
                now.put(bundle.location(), digest);
            }
            for (Bundle bundle : framework.getBundles()) {
                String location = bundle.getLocation();
                if (location.startsWith(PlatformBundle.PREFIX) && !now.containsKey(location)) {
                    bundle.uninstall();
                }
            }
            if (!now.equals(before)) {
                DurableFile.forceAll(
                        cache.folder()); // before the digests, which must not run ahead of the cache on disk
                cache.digests().write(now);
            }
            cache.checksums().record();
        } catch (IOException | BundleException e) {
            String cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
            throw new StorageException(
                    "Cannot install the bundles in " + cache.folder() + ": " + e.getMessage() + cause);
        }
    }

    /**
     * Installs a bundle that is not removable again, if it is missing; the framework is running. It is not started.
     *
     * @throws BundleException if the framework refuses it
     */
    void reinstall(BundleContext framework, PlatformBundle wanted) throws IOException, BundleException {
        if (framework.getBundle(wanted.location()) == null) {
            setStartLevel(load(framework, wanted, distribution.jar(wanted), null), wanted.startLevel());
        }
    }

    /** Installs a bundle of the distribution again, over the one that is installed; the framework is running. */
    void replace(BundleContext framework, PlatformBundle wanted) throws IOException, BundleException {
        load(framework, wanted, distribution.jar(wanted), framework.getBundle(wanted.location()));
    }

    /**
     * Starts a bundle that is not removable, and installs it again if it is missing; the framework is running.
     *
     * @throws BundleException if the framework refuses it, or its start fails
     */
    void repair(BundleContext framework, PlatformBundle wanted) throws IOException, BundleException {
        sync(framework, wanted, distribution.jar(wanted), "", "");
    }

    private static void sync(
            BundleContext framework, PlatformBundle wanted, Path jar, @Nullable String before, String now)
            throws IOException, BundleException {
        Bundle present = framework.getBundle(wanted.location());
        if (present == null && before != null && wanted.removable()) {
            return; // uninstalled by an operator
        }
        // also bundles of an interrupted first start: their digests were not written
        boolean start = !wanted.removable() || present == null || !now.equals(before);
        Bundle bundle = present == null || !now.equals(before) ? load(framework, wanted, jar, present) : present;
        setStartLevel(bundle, wanted.startLevel());
        if (start && bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
            bundle.start(Bundle.START_ACTIVATION_POLICY); // persistent: at each start, at its start level
        }
    }

    private static void setStartLevel(Bundle bundle, int wanted) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        if (level.getStartLevel() != wanted) {
            level.setStartLevel(wanted);
        }
    }

    private static Bundle load(BundleContext framework, PlatformBundle wanted, Path jar, @Nullable Bundle present)
            throws IOException, BundleException {
        try (InputStream content = Files.newInputStream(jar)) {
            if (present == null) {
                return framework.installBundle(wanted.location(), content);
            }
            present.update(content);
            return present;
        }
    }
}
