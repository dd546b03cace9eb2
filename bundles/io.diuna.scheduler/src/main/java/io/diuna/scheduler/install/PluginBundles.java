// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Animation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** The plugins as bundles of the framework. All that changes one runs on the plugin thread. */
final class PluginBundles {

    private static final String LOCATION = "plugin:";
    private static final String TRIAL = "plugin-trial:";
    private static final String SERVICE = "osgi.service";

    private final BundleContext context;

    PluginBundles(BundleContext context) {
        this.context = context;
    }

    /** All bundles that bring animations, or came from the plugin folder. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.getLocation().startsWith(TRIAL))
                .filter(bundle -> isOurs(bundle) || bringsAnimation(bundle))
                .toList();
    }

    /** The bundle of this name, whatever it is. */
    Optional<Bundle> find(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.getLocation().startsWith(TRIAL))
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    /** Whether a bundle came from the plugin folder. */
    static boolean isOurs(Bundle bundle) {
        return bundle.getLocation().startsWith(LOCATION);
    }

    /** Whether a bundle belongs to the distribution: it starts before those that people add. */
    boolean isBuiltIn(Bundle bundle) {
        int added = framework().adapt(FrameworkStartLevel.class).getInitialBundleStartLevel();
        return !isOurs(bundle) && bundle.adapt(BundleStartLevel.class).getStartLevel() < added;
    }

    /** Why a bundle cannot run here, or null when nothing is missing. */
    @Nullable
    String missing(Bundle bundle) {
        return ResolutionReport.reason(bundle, context).orElse(null);
    }

    /**
     * Runs a plugin from a file: new, or in the place of the one that runs. That one is not touched before it is clear
     * that the new one can run here.
     *
     * @throws ConfigurationException when it cannot run here
     * @throws BundleException when the framework or the plugin's own start refuses
     */
    Bundle run(PluginFile file) throws BundleException, IOException {
        Bundle present = check(file);
        try (InputStream jar = Files.newInputStream(file.path())) {
            if (present == null) {
                present = context.installBundle(LOCATION + file.symbolicName(), jar);
            } else {
                present.update(jar);
            }
        }
        return start(present);
    }

    /**
     * Finds out whether a plugin could run here, and touches nothing.
     *
     * @return the bundle that it would replace, or null
     * @throws ConfigurationException when it cannot run here
     */
    @Nullable
    Bundle check(PluginFile file) throws BundleException, IOException {
        Bundle present = find(file.symbolicName()).orElse(null);
        if (present != null && (isBuiltIn(present) || present.getBundleId() == 0)) {
            throw new ConfigurationException(
                    "file",
                    file.words() + " would replace " + present.getSymbolicName() + ", which belongs to the"
                            + " distribution; give your plugin a symbolic name of its own");
        }
        tryOut(file);
        return present;
    }

    /** Starts a plugin; it is not started by itself at the next boot, because a plugin that hangs would hang the boot. */
    static Bundle start(Bundle bundle) throws BundleException {
        bundle.start(isOurs(bundle) ? Bundle.START_TRANSIENT : 0);
        return bundle;
    }

    /** Takes a plugin away; one that somebody has taken away meanwhile is gone as it should be. */
    static Bundle uninstall(Bundle bundle) throws BundleException {
        if (bundle.getState() != Bundle.UNINSTALLED) {
            bundle.uninstall();
        }
        return bundle;
    }

    private void tryOut(PluginFile file) throws BundleException, IOException {
        Bundle trial = context.installBundle(TRIAL + file.symbolicName(), needsOf(file));
        try {
            if (!framework().adapt(FrameworkWiring.class).resolveBundles(List.of(trial))) {
                String why = missing(trial);
                throw new ConfigurationException(
                        "file", file.words() + " cannot run here. " + (why == null ? "It does not resolve" : why));
            }
        } finally {
            trial.uninstall();
        }
    }

    /**
     * A bundle that needs what this one needs. It has a name of its own, since of bundles that say they are singletons only
     * one of a name resolves, and that is the one that runs.
     */
    private static InputStream needsOf(PluginFile file) throws IOException {
        try (JarFile jar = new JarFile(file.path().toFile(), false)) {
            Manifest needs = new Manifest();
            if (jar.getManifest() != null) {
                needs.getMainAttributes().putAll(jar.getManifest().getMainAttributes());
            }
            needs.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, file.symbolicName() + ".trial");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new JarOutputStream(bytes, needs).close();
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private Bundle framework() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    }

    private static boolean bringsAnimation(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null
                && revision.getDeclaredCapabilities(SERVICE).stream()
                        .map(capability -> capability.getAttributes().get(Constants.OBJECTCLASS))
                        .anyMatch(names -> names instanceof List<?> list
                                ? list.contains(Animation.class.getName())
                                : Animation.class.getName().equals(names));
    }
}
