// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.scheduler.base.StuckException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** As much of a framework as {@link PluginBundles} asks for: installs, starts and removes, and writes down what it did. */
final class FakeFramework implements InvocationHandler {

    final List<String> log = new ArrayList<>();
    final List<FakeBundle> bundles = new ArrayList<>();
    boolean resolves = true;
    final BundleContext context = proxy(BundleContext.class, this);

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getBundles" -> bundles.stream().map(bundle -> bundle.bundle).toArray(Bundle[]::new);
            case "getBundle" -> new FakeBundle("system", "system.bundle").bundle;
            case "installBundle" -> install((String) arguments[0], (InputStream) arguments[1]);
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private Bundle install(String location, InputStream jar) throws IOException {
        FakeBundle bundle = new FakeBundle(location, "");
        bundle.read(jar);
        bundles.add(bundle);
        return bundle.bundle;
    }

    /** A bundle that is there from the start. */
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

    /** As among singletons: of those with one name only one resolves. */
    private boolean namesDiffer() {
        return bundles.stream().map(bundle -> bundle.name).distinct().count() == bundles.size();
    }

    /** One bundle. */
    final class FakeBundle implements InvocationHandler {
        final Bundle bundle = proxy(Bundle.class, this);
        final String location;
        String name;
        String version = "0";
        int state = Bundle.INSTALLED;
        int startLevel = 30;
        boolean clings;
        long modified = 17;
        boolean hangs;

        FakeBundle(String location, String name) {
            this.location = location;
            this.name = name;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "getLocation" -> location;
                case "getSymbolicName" -> name;
                case "getVersion" -> Version.parseVersion(version);
                case "getState" -> state;
                case "getLastModified" -> modified;
                case "getBundleId" -> 1L + bundles.indexOf(this);
                case "adapt" -> adapt((Class<?>) arguments[0]);
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(this);
                case "update" -> update((InputStream) arguments[0]);
                case "start" -> start((Integer) arguments[0]);
                case "uninstall" -> uninstall();
                default -> throw new UnsupportedOperationException(method.toString());
            };
        }

        private Object update(InputStream jar) throws IOException {
            read(jar);
            log.add("update " + name + " " + version);
            return null;
        }

        private Object start(int options) {
            if (hangs) {
                throw new StuckException(name + " hangs");
            }
            state = Bundle.ACTIVE;
            log.add("start " + name + " " + version + " " + options);
            return null;
        }

        private Object uninstall() throws BundleException {
            if (!location.startsWith("plugin-trial:")) {
                log.add("uninstall " + name);
            }
            if (clings) {
                throw new BundleException("its stop() threw");
            }
            bundles.remove(this);
            return null;
        }

        private void read(InputStream in) throws IOException {
            try (JarInputStream jar = new JarInputStream(in)) {
                Attributes headers = jar.getManifest().getMainAttributes();
                name = headers.getValue("Bundle-SymbolicName");
                version = headers.getValue("Bundle-Version");
            }
        }

        private Object adapt(Class<?> type) {
            if (type == BundleStartLevel.class) {
                return proxy(BundleStartLevel.class, (self, method, arguments) -> startLevel);
            }
            if (type == FrameworkStartLevel.class) {
                return proxy(FrameworkStartLevel.class, (self, method, arguments) -> 30);
            }
            if (type == FrameworkWiring.class) {
                return proxy(FrameworkWiring.class, (self, method, arguments) -> resolves && namesDiffer());
            }
            return null;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FakeFramework.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
