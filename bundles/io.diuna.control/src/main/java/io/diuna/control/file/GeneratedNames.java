// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.platform.control.ConfigurationId;
import io.diuna.platform.health.HealthProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;

/**
 * Renames configurations with a generated PID: one that the web console has created with an {@code id} gets the PID that REST and
 * files would have given it. {@link #rename} is for one thread, {@link #problems} for any.
 */
public final class GeneratedNames {

    /** Keys of the old configuration alone. */
    private static final Set<String> NOT_COPIED =
            Set.of(ConfigurationId.KEY, Constants.SERVICE_PID, ConfigurationAdmin.SERVICE_FACTORYPID);

    private final ConfigurationAdmin configurations;
    private final Predicate<ConfigName> renamed;
    private final Logger log;
    private volatile List<HealthProblem> problems = List.of();

    /**
     * @param renamed returns true for strips and zones; others have an {@code id} of their own
     * @param log log for what was renamed
     */
    public GeneratedNames(ConfigurationAdmin configurations, Predicate<ConfigName> renamed, Logger log) {
        this.configurations = configurations;
        this.renamed = renamed;
        this.log = log;
    }

    /** Returns the configurations whose id is taken. */
    public List<HealthProblem> problems() {
        return problems;
    }

    /**
     * Renames all that are there.
     *
     * @return false if one could not be written and should be tried again
     */
    public boolean rename() {
        List<HealthProblem> found = new ArrayList<>();
        boolean done = true;
        for (Configuration one : named()) {
            try {
                rename(one, found);
            } catch (IllegalStateException e) {
                log.debug("A configuration was deleted since it was listed", e);
            } catch (IOException e) {
                done = false;
                log.warn("Configuration '{}' keeps its generated id: {}", one.getPid(), e.getMessage());
            }
        }
        problems = List.copyOf(found);
        return done;
    }

    private List<Configuration> named() {
        try {
            Configuration[] all = configurations.listConfigurations("(&(service.factoryPid=*)(id=*))");
            return all == null ? List.of() : List.of(all);
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    private void rename(Configuration one, List<HealthProblem> found) throws IOException {
        String pid = one.getPid();
        String factory = Objects.requireNonNull(one.getFactoryPid());
        Dictionary<String, Object> present = one.getProperties();
        String id = present == null ? "" : Objects.toString(present.get(ConfigurationId.KEY), "");
        if (id.isEmpty() || ConfigurationId.isNamed(pid) || !renamed.test(ConfigName.of(pid, factory))) {
            return;
        }
        Configuration target = configurations.getFactoryConfiguration(factory, id, "?");
        if (target.getProperties() != null) {
            found.add(new HealthProblem(
                    "configuration-refused",
                    "configuration '" + pid + "'",
                    "Configuration '" + pid + "' keeps its generated id: '" + id + "' exists already",
                    "Choose another id for it, or delete one of them"));
            return;
        }
        Map<String, Object> values = new HashMap<>(FrameworkUtil.asMap(present));
        values.keySet().removeAll(NOT_COPIED);
        target.update(new Hashtable<>(values)); // first: a crash in between leaves both, and this runs again
        one.delete();
        log.info("Configuration '{}' is '{}' now", pid, target.getPid());
    }
}
