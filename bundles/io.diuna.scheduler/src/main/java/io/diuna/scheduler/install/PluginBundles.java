// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Animation;
import io.diuna.platform.log.LogFields;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.isolation.BundleClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plugins as bundles of the framework. Methods that change a bundle are called on the plugin thread only. */
final class PluginBundles {

    private static final Logger LOG = LoggerFactory.getLogger(PluginBundles.class);
    private static final String LOCATION = "plugin:";
    static final String TRIAL = "plugin-trial:";
    private static final String SERVICE = "osgi.service";

    private final BundleContext context;
    private final Supplier<List<Bundle>> installed;
    private final Function<Bundle, @Nullable String> refusals;

    /** Bundles by whether they provide animations. */
    private final Map<Bundle, Provision> provisions = Collections.synchronizedMap(new WeakHashMap<>());

    /** Stamp of the file that {@link #check} has just accepted, so that {@link #run} need not check it again. */
    private String checked = "";

    /** Content of a bundle since it was modified last. */
    private record Provision(long modified, boolean animation) {}

    /**
     * @param installed returns all bundles of the framework
     * @param refusals returns why a bundle must not run; null if it may
     */
    PluginBundles(
            BundleContext context, Supplier<List<Bundle>> installed, Function<Bundle, @Nullable String> refusals) {
        this.context = context;
        this.installed = installed;
        this.refusals = refusals;
    }

    /** Returns true once the framework has started all bundles of the distribution; a plugin cannot start before. */
    boolean isFrameworkActive() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE;
    }

    /** Returns all bundles that provide animations or came from the plugin folder. */
    List<Bundle> all() {
        return installed.get().stream()
                .filter(bundle -> !bundle.getLocation().startsWith(TRIAL))
                .filter(bundle -> isOurs(bundle) || providesAnimation(bundle))
                .toList();
    }

    /** Returns the bundle of this symbolic name, be it a plugin or not. */
    Optional<Bundle> find(String symbolicName) {
        return installed.get().stream()
                .filter(bundle -> !bundle.getLocation().startsWith(TRIAL))
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    /** Returns the plugin of the folder whose jar has a class of this name. Any thread. */
    Optional<PluginId> ownerOf(String className) {
        return containing(className).map(PluginBundles::id).findFirst();
    }

    /** Returns the symbolic names of the plugins of the folder whose jars have a class of this name. Any thread. */
    Set<String> ownersOf(String className) {
        return containing(className).map(Bundle::getSymbolicName).collect(Collectors.toSet());
    }

    private Stream<Bundle> containing(String className) {
        return installed.get().stream()
                .filter(PluginBundles::isOurs)
                .filter(bundle -> BundleClasses.contains(bundle, className));
    }

    /** Returns the identity of a bundle's present code. */
    static PluginId id(Bundle bundle) {
        return new PluginId(bundle.getSymbolicName(), bundle.getVersion().toString(), bundle.getLastModified());
    }

    /** Returns true if a bundle came from the plugin folder. */
    static boolean isOurs(Bundle bundle) {
        return bundle.getLocation().startsWith(LOCATION);
    }

    /** Returns true if a plugin of the folder is installed and does not run. */
    boolean isStopped(String symbolicName) {
        return find(symbolicName)
                .filter(bundle -> isOurs(bundle) && bundle.getState() == Bundle.RESOLVED)
                .isPresent();
    }

    /** Returns true if a bundle belongs to the distribution: its start level is below that of added bundles. */
    boolean isBuiltIn(Bundle bundle) {
        int added = framework().adapt(FrameworkStartLevel.class).getInitialBundleStartLevel();
        return !isOurs(bundle) && bundle.adapt(BundleStartLevel.class).getStartLevel() < added;
    }

    /** Returns why a bundle cannot be resolved, in words for people; null if it can. */
    @Nullable
    String missing(Bundle bundle) {
        String refusal = refusals.apply(bundle);
        return refusal != null
                ? refusal
                : ResolutionReport.reason(bundle, context).orElse(null);
    }

    /**
     * Installs a plugin, or updates the present one, and starts it. A present bundle is touched only after the check.
     *
     * @throws ConfigurationException when it cannot run here
     * @throws BundleException when the framework refuses it, or its own start fails
     */
    Bundle run(PluginFile file) throws BundleException, IOException {
        try {
            return load(file);
        } catch (BundleException e) {
            if (e.getType() != BundleException.RESOLVE_ERROR) {
                throw e;
            }
            // It has resolved in the check: the framework gives up where another thread would have to wait.
            return load(file);
        }
    }

    private Bundle load(PluginFile file) throws BundleException, IOException {
        Bundle present = file.key().equals(checked) ? find(file.symbolicName()).orElse(null) : check(file);
        checked = "";
        Version before = present == null ? Version.emptyVersion : present.getVersion();
        try (InputStream jar = Files.newInputStream(file.path())) {
            if (present == null) {
                present = context.installBundle(LOCATION + file.symbolicName(), jar);
            } else {
                present.update(jar);
            }
        }
        start(present);
        logInstalled(file, before);
        return present;
    }

    private static void logInstalled(PluginFile file, Version before) {
        LogFields fields =
                new LogFields().plugin(file.symbolicName(), file.version().toString());
        if (file.version().compareTo(before) < 0) {
            fields.log(() -> LOG.warn(
                    "Plugin {} goes back from {} to {}, since {} is in the plugin folder now",
                    file.symbolicName(),
                    before,
                    file.version(),
                    file.fileName()));
        } else {
            fields.log(() -> LOG.info(
                    "Plugin {} {} is installed from {}", file.symbolicName(), file.version(), file.fileName()));
        }
    }

    /** Logs that a plugin from the folder is gone. */
    static void logUninstalled(Bundle bundle) {
        String name = bundle.getSymbolicName();
        new LogFields()
                .plugin(name, bundle.getVersion().toString())
                .log(() -> LOG.info("Plugin {} is uninstalled: its file was deleted or is refused", name));
    }

    /**
     * Checks that a plugin can run here. Changes no bundle.
     *
     * @return the bundle that it would update, or null
     * @throws ConfigurationException when it cannot run here
     */
    @Nullable
    Bundle check(PluginFile file) throws BundleException, IOException {
        Bundle present = find(file.symbolicName()).orElse(null);
        if (present != null && (isBuiltIn(present) || present.getBundleId() == 0)) {
            throw new ConfigurationException(
                    "file",
                    file.subject() + " would replace " + present.getSymbolicName() + ", which belongs to the"
                            + " distribution; give your plugin a symbolic name of its own");
        }
        resolve(file);
        checked = file.key();
        return present;
    }

    /** Starts a plugin: transiently, since a plugin that the framework starts by itself could hang the start of Diuna. */
    static Bundle start(Bundle bundle) throws BundleException {
        bundle.start(isOurs(bundle) ? Bundle.START_TRANSIENT : 0);
        return bundle;
    }

    /** Stops a plugin until somebody starts it. */
    static Bundle stop(Bundle bundle) throws BundleException {
        bundle.stop(Bundle.STOP_TRANSIENT);
        return bundle;
    }

    /** Uninstalls a plugin, unless somebody has done so since. */
    static Bundle uninstall(Bundle bundle) throws BundleException {
        if (bundle.getState() != Bundle.UNINSTALLED) {
            bundle.uninstall();
        }
        return bundle;
    }

    /** Resolves a stand-in for the plugin and uninstalls it again. */
    private void resolve(PluginFile file) throws BundleException, IOException {
        Bundle trial = context.installBundle(TRIAL + file.symbolicName(), requirementsOf(file));
        try {
            if (!framework().adapt(FrameworkWiring.class).resolveBundles(List.of(trial))) {
                String why = missing(trial);
                throw new ConfigurationException(
                        "file", file.subject() + " cannot run here. " + (why == null ? "It does not resolve" : why));
            }
        } finally {
            trial.uninstall();
        }
    }

    /**
     * Returns a jar with the plugin's manifest and no content. Its symbolic name differs, since of singleton bundles with
     * one name only one resolves, which is the running one.
     */
    private static InputStream requirementsOf(PluginFile file) throws IOException {
        try (JarFile jar = new JarFile(file.path().toFile(), false)) {
            Manifest manifest = new Manifest();
            if (jar.getManifest() != null) {
                manifest.getMainAttributes().putAll(jar.getManifest().getMainAttributes());
            }
            manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, file.symbolicName() + ".trial");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new JarOutputStream(bytes, manifest).close();
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private Bundle framework() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    }

    private boolean providesAnimation(Bundle bundle) {
        Provision known = provisions.get(bundle);
        long modified = bundle.getLastModified();
        if (known == null || known.modified() != modified) {
            known = new Provision(modified, declaresAnimation(bundle));
            provisions.put(bundle, known);
        }
        return known.animation();
    }

    private static boolean declaresAnimation(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null
                && revision.getDeclaredCapabilities(SERVICE).stream()
                        .map(capability -> capability.getAttributes().get(Constants.OBJECTCLASS))
                        .anyMatch(names -> names instanceof List<?> list
                                ? list.contains(Animation.class.getName())
                                : Animation.class.getName().equals(names));
    }
}
