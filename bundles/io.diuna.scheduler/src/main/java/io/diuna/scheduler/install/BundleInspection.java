// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.file.StableFolderScan;
import io.diuna.platform.health.HealthProblem;
import io.diuna.scheduler.inspect.JarInspector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inspection of every third-party bundle before it resolves, whichever way it came: plugin folder, upload, console, or another
 * bundle. One that is refused stays installed and unresolved, so that no code of it runs. It reads the copy of the jar in the
 * framework's cache, which is the one that would run. Thread-safe.
 */
public final class BundleInspection implements ResolverHookFactory, ResolverHook {

    private static final Logger LOG = LoggerFactory.getLogger(BundleInspection.class);

    private final BundleContext context;
    private final CachedJar jars;
    private final Predicate<Bundle> thirdParty;
    private final JarInspector inspector;

    /** By bundle id. */
    private final Map<Long, Verdict> verdicts = new ConcurrentHashMap<>();

    /**
     * Result of an inspection.
     *
     * @param stamp path, size and time of the jar
     * @param refusal why it is refused; null if it is not
     */
    private record Verdict(String stamp, @Nullable String refusal) {}

    /**
     * @param context of the bundle that registers this hook
     * @param thirdParty returns true for a bundle that is neither of the distribution nor trusted
     */
    public BundleInspection(BundleContext context, Predicate<Bundle> thirdParty, JarInspector inspector) {
        this.context = context;
        this.thirdParty = thirdParty;
        this.inspector = inspector;
        String cache = context.getProperty(Constants.FRAMEWORK_STORAGE);
        jars = new CachedJar(Path.of(cache == null ? "felix-cache" : cache));
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        candidates.removeIf(candidate -> refusal(candidate.getBundle()) != null);
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {}

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {}

    @Override
    public void end() {}

    /** Returns the inspector of files that are no bundles yet. */
    JarInspector inspector() {
        return inspector;
    }

    /** Returns why a bundle is refused; null if it is not. Inspects it if it has changed. */
    @Nullable
    String refusal(Bundle bundle) {
        if (bundle.getLocation().startsWith(PluginBundles.TRIAL) || !thirdParty.test(bundle)) {
            return null;
        }
        Path jar = null;
        String stamp = "";
        try {
            jar = jars.of(bundle.getBundleId()).orElse(null);
            stamp = jar == null ? "" : jar + " " + StableFolderScan.stamp(jar);
        } catch (IOException e) {
            LOG.debug("No jar of {} in the cache", bundle.getLocation(), e);
        }
        Verdict before = verdicts.get(bundle.getBundleId());
        if (before == null || !before.stamp().equals(stamp)) {
            before = new Verdict(stamp, inspect(bundle, jar));
            verdicts.put(bundle.getBundleId(), before);
        }
        return before.refusal();
    }

    private @Nullable String inspect(Bundle bundle, @Nullable Path jar) {
        String subject = "Bundle '" + name(bundle) + "'";
        String refusal;
        if (jar == null) {
            refusal = subject + " was not installed from a jar, so it cannot be inspected; install its jar";
        } else {
            try {
                inspector.inspect(jar, subject);
                return null;
            } catch (ConfigurationException e) {
                refusal = String.valueOf(e.getMessage());
            }
        }
        LOG.warn("{}. It does not run", refusal);
        return refusal;
    }

    /** Inspects each bundle again before it resolves the next time, by a new policy. */
    public void forget() {
        verdicts.clear();
    }

    /** Returns a problem for each installed bundle that is refused; any thread. */
    public List<HealthProblem> problems() {
        verdicts.keySet().removeIf(id -> context.getBundle(id) == null);
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue().refusal() != null)
                .map(entry -> problem(context.getBundle(entry.getKey()), entry.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable HealthProblem problem(@Nullable Bundle bundle, Verdict verdict) {
        return bundle == null || verdict.refusal() == null
                ? null
                : new HealthProblem(
                        "refused-bundle",
                        "bundle '" + name(bundle) + "'",
                        verdict.refusal(),
                        "Uninstall the bundle, or install a version of it that is accepted");
    }

    private static String name(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name == null ? bundle.getLocation() : name;
    }
}
