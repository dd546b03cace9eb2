// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.scheduler.Stub;
import io.diuna.scheduler.base.StuckException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Fake of the part of a framework that {@link PluginBundles} uses: installs, starts and uninstalls, and logs each. */
final class FakeFramework {

    final List<String> log = new ArrayList<>();
    final List<FakeBundle> bundles = new ArrayList<>();
    boolean resolves = true;

    /** Manifest headers of all bundles. */
    final Map<String, String> headers = new HashMap<>();

    /** The number of stand-ins that were installed to check a file. */
    int checks;

    /** Number of starts that fail because another thread resolves bundles. */
    int conflicts;

    /** State of the framework itself. */
    int state = Bundle.ACTIVE;

    /** Called when a bundle starts. */
    Consumer<FakeBundle> onStart = bundle -> {};

    final BundleContext context = Stub.of(
            BundleContext.class,
            Map.of(
                    "getBundles",
                            arguments -> bundles.stream().map(one -> one.bundle).toArray(Bundle[]::new),
                    "getBundle", arguments -> systemBundle(),
                    "getProperty", arguments -> null,
                    "getDataFile", arguments -> new File("none", (String) arguments[0]),
                    "installBundle", arguments -> install((String) arguments[0], (InputStream) arguments[1])));

    private Bundle systemBundle() {
        FakeBundle system = new FakeBundle("system", "system.bundle");
        system.state = state;
        return system.bundle;
    }

    /** Returns all bundles. */
    List<Bundle> all() {
        return bundles.stream().map(one -> one.bundle).toList();
    }

    private Bundle install(String location, InputStream jar) throws IOException {
        FakeBundle bundle = new FakeBundle(location, "");
        bundle.read(jar);
        if (bundle.isStandIn()) {
            checks++;
        }
        bundles.add(bundle);
        return bundle.bundle;
    }

    /** Adds a bundle that runs. */
    FakeBundle add(String location, String name, int startLevel) {
        FakeBundle bundle = new FakeBundle(location, name);
        bundle.startLevel = startLevel;
        bundle.state = Bundle.ACTIVE;
        bundles.add(bundle);
        return bundle;
    }

    FakeBundle find(String name) {
        return bundles.stream()
                .filter(bundle -> bundle.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** As for singletons: of those with one name only one resolves. */
    private boolean namesDiffer() {
        return bundles.stream().map(bundle -> bundle.name).distinct().count() == bundles.size();
    }

    /** One bundle. */
    final class FakeBundle {
        final String location;
        final Bundle bundle;
        String name;
        String version = "0";
        int state = Bundle.INSTALLED;
        int startLevel = 30;
        boolean failsToStop;
        boolean hangsInStop;
        long modified = 17;
        boolean hangs;

        FakeBundle(String location, String name) {
            this.location = location;
            this.name = name;
            Map<String, Stub.Answer> answers =
                    new HashMap<>(Map.of("getHeaders", arguments -> FrameworkUtil.asDictionary(headers)));
            answers.put("findEntries", arguments -> null);
            answers.put("stop", arguments -> stop());
            answers.putAll(Map.of(
                    "getLocation", arguments -> location,
                    "getSymbolicName", arguments -> this.name,
                    "getVersion", arguments -> Version.parseVersion(version),
                    "getState", arguments -> state,
                    "getLastModified", arguments -> modified,
                    "getBundleId", arguments -> 1L + bundles.indexOf(this),
                    "adapt", arguments -> adapt((Class<?>) arguments[0]),
                    "update", arguments -> update((InputStream) arguments[0]),
                    "start", arguments -> start((Integer) arguments[0]),
                    "uninstall", arguments -> uninstall()));
            bundle = Stub.of(Bundle.class, answers);
        }

        private boolean isStandIn() {
            return location.startsWith("plugin-trial:");
        }

        private @Nullable Object update(InputStream jar) throws IOException {
            read(jar);
            log.add("update " + name + " " + version);
            return null;
        }

        private @Nullable Object start(int options) throws BundleException {
            if (conflicts > 0) {
                conflicts--;
                throw new BundleException("Unable to acquire global lock for resolve", BundleException.RESOLVE_ERROR);
            }
            if (hangs) {
                throw new StuckException(name + " hangs");
            }
            state = Bundle.ACTIVE;
            log.add("start " + name + " " + version + " " + options);
            onStart.accept(this);
            return null;
        }

        private @Nullable Object stop() {
            state = Bundle.RESOLVED;
            log.add("stop " + name);
            return null;
        }

        private @Nullable Object uninstall() throws BundleException {
            if (!isStandIn()) {
                log.add("uninstall " + name);
            }
            if (hangsInStop) {
                throw new StuckException(name + " hangs");
            }
            if (failsToStop) {
                throw new BundleException("its stop() threw");
            }
            bundles.remove(this);
            return null;
        }

        private void read(InputStream in) throws IOException {
            try (JarInputStream jar = new JarInputStream(in)) {
                Attributes headers = Objects.requireNonNull(jar.getManifest()).getMainAttributes();
                name = headers.getValue("Bundle-SymbolicName");
                version = headers.getValue("Bundle-Version");
            }
        }

        private @Nullable Object adapt(Class<?> type) {
            if (type == BundleStartLevel.class) {
                return Stub.of(BundleStartLevel.class, Map.of("getStartLevel", arguments -> startLevel));
            }
            if (type == FrameworkStartLevel.class) {
                return Stub.of(FrameworkStartLevel.class, Map.of("getInitialBundleStartLevel", arguments -> 30));
            }
            if (type == FrameworkWiring.class) {
                return Stub.of(FrameworkWiring.class, Map.of("resolveBundles", arguments -> resolves && namesDiffer()));
            }
            if (type == BundleRevision.class) {
                return null; // as for a bundle that was uninstalled: nothing is known of its requirements
            }
            throw new UnsupportedOperationException("adapt to " + type);
        }
    }
}
