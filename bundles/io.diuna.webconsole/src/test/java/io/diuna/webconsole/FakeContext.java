// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** Bundles of a framework that does not run. */
final class FakeContext {

    private FakeContext() {}

    /** Returns a bundle of version 1.0.0 that is active. */
    static Bundle bundle(long id, String symbolicName, String location) {
        return (Bundle) Proxy.newProxyInstance(
                FakeContext.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "getBundleId" -> id;
                    case "getSymbolicName" -> symbolicName;
                    case "getLocation" -> location;
                    case "getVersion" -> new Version(1, 0, 0);
                    case "getState" -> Bundle.ACTIVE;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Returns a context with these bundles; the launcher protects the locations. */
    static BundleContext context(String locations, Bundle... bundles) {
        return (BundleContext) Proxy.newProxyInstance(
                FakeContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (Object self, Method method, Object[] arguments) -> switch (method.getName()) {
                    case "getProperty" -> ProtectedBundles.PROPERTY.equals(arguments[0]) ? locations : null;
                    case "getBundles" -> bundles;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
