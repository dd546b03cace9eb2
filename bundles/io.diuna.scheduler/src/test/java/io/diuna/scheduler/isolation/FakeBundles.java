// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import io.diuna.scheduler.Stub;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Fakes of bundles, their contexts and their services, as the hooks see them. */
final class FakeBundles {

    static final int ADDED_START_LEVEL = 20;

    /** Time of the last update of each bundle. */
    static final long MODIFIED = 17;

    /** Time of the last update of the plugin. */
    final AtomicLong modified = new AtomicLong(MODIFIED);

    final Bundle framework = bundle(0, "System Bundle", "org.apache.felix.framework", 0);
    final Bundle control = bundle(1, "diuna:io.diuna:io.diuna.control", "io.diuna.control", 13);
    final Bundle scr = bundle(2, "diuna:org.apache.felix:org.apache.felix.scr", "org.apache.felix.scr", 3);
    final Bundle plugin = bundle(3, "plugin:org.snake", "org.snake", ADDED_START_LEVEL, modified::get);
    final Bundle other = bundle(4, "inputstream:other.jar", "org.other", ADDED_START_LEVEL);
    final Bundle impostor = bundle(5, "diuna:io.diuna:io.diuna.more", "io.diuna.more", ADDED_START_LEVEL);

    /** Policy with the start level of a distribution. */
    final IsolationPolicy policy = new IsolationPolicy(new BundleOrigin(ADDED_START_LEVEL, null));

    static Bundle bundle(long id, String location, String symbolicName, int startLevel) {
        return bundle(id, location, symbolicName, startLevel, () -> MODIFIED);
    }

    private static Bundle bundle(long id, String location, String symbolicName, int startLevel, LongSupplier modified) {
        BundleStartLevel level = Stub.of(BundleStartLevel.class, Map.of("getStartLevel", arguments -> startLevel));
        return Stub.of(
                Bundle.class,
                Map.of(
                        "getBundleId", arguments -> id,
                        "getLocation", arguments -> location,
                        "getSymbolicName", arguments -> symbolicName,
                        "getVersion", arguments -> Version.emptyVersion,
                        "getState", arguments -> Bundle.ACTIVE,
                        "getLastModified", arguments -> modified.getAsLong(),
                        "adapt", arguments -> level));
    }

    static BundleContext context(Bundle bundle) {
        return Stub.of(BundleContext.class, Map.of("getBundle", arguments -> bundle));
    }

    static ServiceReference<?> service(Bundle owner, String... types) {
        return service(owner, Map.of(), types);
    }

    static ServiceReference<?> service(Bundle owner, Map<String, Object> more, String... types) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put(Constants.OBJECTCLASS, types);
        return Stub.of(
                ServiceReference.class,
                Map.of(
                        "getBundle", arguments -> owner,
                        "getProperty", arguments -> properties.get((String) arguments[0])));
    }
}
