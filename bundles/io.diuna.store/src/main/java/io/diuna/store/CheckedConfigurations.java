// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.ConfigurationValidator;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.io.IOException;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.felix.cm.PersistenceManager;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;

/**
 * Persistence manager that checks a configuration before it stores it: what a {@link ConfigurationValidator} refuses is not
 * stored, whoever changes it, and the configuration before it holds. A refusal is a health problem until its configuration is
 * stored or deleted, for an hour at most.
 */
final class CheckedConfigurations implements PersistenceManager, HealthCheck {

    /** Key of Configuration Admin for a configuration that was created and has no values yet. */
    private static final String NEW = "_felix_.cm.newConfiguration";

    private static final long HOUR_NANOS = 3_600_000_000_000L;

    private final PersistenceManager store;
    private final Supplier<List<ConfigurationValidator>> validators;
    private final LongSupplier clock;
    private final Logger log;
    private final Map<String, Refusal> refusals = new ConcurrentSkipListMap<>();

    /** Refusal of a configuration at a time of the monotonic clock. */
    private record Refusal(HealthProblem problem, long nanos) {}

    /**
     * @param store persistence manager that stores what is valid
     * @param validators rules of now
     * @param clock monotonic clock in nanoseconds
     * @param log log for refusals
     */
    CheckedConfigurations(
            PersistenceManager store,
            Supplier<List<ConfigurationValidator>> validators,
            LongSupplier clock,
            Logger log) {
        this.store = store;
        this.validators = validators;
        this.clock = clock;
        this.log = log;
    }

    @Override
    @SuppressWarnings("rawtypes") // raw type of the interface
    public void store(String pid, Dictionary properties) throws IOException {
        Map<String, Object> values = values(properties);
        if (properties.get(NEW) == null) {
            check(pid, (String) properties.get(ConfigurationAdmin.SERVICE_FACTORYPID), values);
        }
        store.store(pid, properties);
        refusals.remove(pid);
    }

    private void check(String pid, @Nullable String factoryPid, Map<String, Object> values) throws IOException {
        try {
            for (ConfigurationValidator validator : validators.get()) {
                check(validator, pid, factoryPid, values);
            }
        } catch (ConfigurationException e) {
            String text = "Configuration '" + pid + "' was refused, the values before hold: " + e.getMessage();
            HealthProblem problem = new HealthProblem(
                    "configuration-refused",
                    "configuration '" + pid + "'",
                    text,
                    "Save it again with a valid '" + e.field() + "'");
            refusals.put(pid, new Refusal(problem, clock.getAsLong()));
            log.warn(text);
            throw new IOException(text, e);
        }
    }

    private void check(
            ConfigurationValidator validator, String pid, @Nullable String factoryPid, Map<String, Object> values) {
        try {
            validator.check(pid, factoryPid, values);
        } catch (ConfigurationException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("Configuration '{}' could not be checked and is stored as it is", pid, e);
        }
    }

    /** Returns the values without the keys that Configuration Admin adds. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // all keys are strings
    private static Map<String, Object> values(Dictionary properties) {
        Map<String, Object> values = new LinkedHashMap<>(FrameworkUtil.asMap((Dictionary<String, Object>) properties));
        values.keySet().removeIf(key -> key.startsWith("service.") || key.startsWith("_felix_") || key.startsWith(":"));
        return values;
    }

    @Override
    public void delete(String pid) throws IOException {
        store.delete(pid);
        refusals.remove(pid);
    }

    @Override
    public boolean exists(String pid) {
        return store.exists(pid);
    }

    @Override
    @SuppressWarnings("rawtypes") // raw type of the interface
    public Dictionary load(String pid) throws IOException {
        return store.load(pid);
    }

    @Override
    @SuppressWarnings("rawtypes") // raw type of the interface
    public Enumeration getDictionaries() throws IOException {
        return store.getDictionaries();
    }

    @Override
    public List<HealthProblem> problems() {
        long now = clock.getAsLong();
        refusals.values().removeIf(refusal -> now - refusal.nanos() > HOUR_NANOS);
        return refusals.values().stream().map(Refusal::problem).toList();
    }
}
