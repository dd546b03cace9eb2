// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.platform.control.ConfigurationId;
import io.diuna.platform.control.DriverDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/**
 * Discovery of drivers by their bundles, without a list: the bundle is running, its manifest provides strip services, and its
 * metatype describes a factory configuration with the key {@code pixels}. Thread-safe.
 */
public final class DriverBundles {

    private static final String SERVICES = "osgi.service";
    private static final String STRIP = "io.diuna.api.strip.PhysicalStrip";

    private final BundleContext context;
    private final MetaTypeService metatypes;
    private Map<Bundle, CachedDrivers> cache = Map.of();

    /** Cached drivers of a bundle, valid for one modification time of the bundle. */
    private record CachedDrivers(long lastModified, List<InstalledDriver> drivers) {}

    public DriverBundles(BundleContext context, MetaTypeService metatypes) {
        this.context = context;
        this.metatypes = metatypes;
    }

    /** Returns the running drivers. Each bundle is read once, because this is called for each list of strips. */
    public synchronized DriverCatalog find() {
        Map<Bundle, CachedDrivers> next = new HashMap<>();
        List<InstalledDriver> found = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (ConfigSchemas.runs(bundle) && providesStrips(bundle)) {
                CachedDrivers before = cache.get(bundle);
                CachedDrivers now = before != null && before.lastModified() == bundle.getLastModified()
                        ? before
                        : new CachedDrivers(bundle.getLastModified(), drivers(bundle));
                next.put(bundle, now);
                found.addAll(now.drivers());
            }
        }
        cache = next;
        return new DriverCatalog(found);
    }

    private static boolean providesStrips(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return false;
        }
        for (BundleCapability capability : revision.getDeclaredCapabilities(SERVICES)) {
            Object types = capability.getAttributes().get("objectClass");
            if (types instanceof Collection<?> all ? all.contains(STRIP) : STRIP.equals(types)) {
                return true;
            }
        }
        return false;
    }

    private List<InstalledDriver> drivers(Bundle bundle) {
        List<InstalledDriver> found = new ArrayList<>();
        MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
        String[] pids = information == null ? null : information.getFactoryPids();
        for (String pid : pids == null ? new String[0] : pids) {
            ObjectClassDefinition definition = information.getObjectClassDefinition(pid, null);
            List<AttributeRule> rules = ConfigSchemas.rules(bundle, pid, definition).stream()
                    .filter(rule -> !rule.id().equals(ConfigurationId.KEY))
                    .toList();
            if (rules.stream().anyMatch(rule -> rule.id().equals(InstalledDriver.PIXELS))) {
                found.add(new InstalledDriver(description(bundle, pid, definition, rules), rules));
            }
        }
        return found;
    }

    private static DriverDescription description(
            Bundle bundle, String pid, ObjectClassDefinition definition, List<AttributeRule> rules) {
        return new DriverDescription(
                pid,
                pid,
                Objects.requireNonNullElse(definition.getName(), pid),
                Objects.requireNonNullElse(definition.getDescription(), ""),
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                rules.stream().map(AttributeRule::key).toList(),
                false); // set by the caller that knows the searches
    }
}
