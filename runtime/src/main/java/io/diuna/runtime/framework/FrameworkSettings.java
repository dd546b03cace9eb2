// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.platform.file.FileKind;
import io.diuna.runtime.base.DataFolder;
import io.diuna.runtime.base.HttpAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Framework properties of this run: those of the features and those of the machine and the command line.
 *
 * @param unwritable why the data folder is a temporary one; empty if it is not
 */
public record FrameworkSettings(
        DistributionFolder distribution, FeatureFile feature, DataFolder data, HttpAddress http, String unwritable) {

    private static final String START_LEVEL_OF_PLUGINS = "felix.startlevel.bundle";
    private static final String CONFIGURATOR = "org.apache.felix.configurator";
    private static final String CONFIGURATOR_MEMORY = "state.ser";

    public Map<String, String> properties(boolean safeMode) {
        Map<String, String> properties = new HashMap<>(feature.frameworkProperties());
        properties.put("diuna.version", DistributionFolder.version());
        properties.put("diuna.home", distribution.home().toString());
        properties.put("diuna.data", data.root().toString());
        properties.put("diuna.data.unwritable", unwritable);
        properties.put("diuna.safemode", Boolean.toString(safeMode));
        properties.put("diuna.bundles.protected", feature.protectedLocations());
        properties.put("diuna.http.host", http.host());
        properties.put("diuna.http.port", Integer.toString(http.port()));
        properties.put("org.apache.felix.http.host", http.host());
        properties.put("org.osgi.service.http.port", Integer.toString(http.port()));
        properties.put("felix.cm.dir", configurationFolder().toString());
        properties.put(
                "configurator.initial",
                feature.configuratorJson(
                        offered().deleted(feature.configurations().keySet())));
        properties.put(
                "org.ops4j.pax.logging.StaticLogbackFile",
                distribution.conf("logback.xml").toString());
        if (safeMode) {
            // Third-party bundles have the default start level: they stay installed but are not started.
            int plugins = Integer.parseInt(properties.getOrDefault(START_LEVEL_OF_PLUGINS, "20"));
            properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(plugins - 1));
        }
        return properties;
    }

    /** Records the default configurations that exist now, once the framework has started: they were offered. */
    public void recordDefaults() throws IOException {
        offered().record(feature.configurations().keySet());
    }

    private OfferedDefaults offered() {
        return new OfferedDefaults(configurationFolder());
    }

    private Path configurationFolder() {
        return data.config().resolve("cm");
    }

    /**
     * Lets the Configurator apply the default configurations again if the configuration folder is missing. Otherwise they are
     * applied once, so that changes and deletions by an operator persist.
     */
    public void offerDefaults(BundleContext framework) {
        if (FileKind.exists(configurationFolder())) {
            return;
        }
        for (Bundle bundle : framework.getBundles()) {
            if (CONFIGURATOR.equals(bundle.getSymbolicName())) {
                bundle.getDataFile(CONFIGURATOR_MEMORY).delete();
            }
        }
    }
}
