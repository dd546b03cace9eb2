// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.storm;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Changes in Configuration Admin, as the web console makes them. */
final class ConsoleWriter implements StormWriter {

    static final String STRIP = "io.diuna.driver.virtual";
    static final String ZONE = "io.diuna.zone";

    private final ConfigurationAdmin configurations;

    ConsoleWriter(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    public void putStrip(String id, int number) throws IOException {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("pixels", number);
        configurations.getFactoryConfiguration(STRIP, id, "?").update(properties);
    }

    @Override
    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    public void putZone(String id, int number) throws IOException {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("label", Integer.toString(number));
        properties.put("ranges", new String[] {"nowhere:0-9"});
        configurations.getFactoryConfiguration(ZONE, id, "?").update(properties);
    }

    @Override
    public void removeStrip(String id) throws IOException {
        remove(STRIP + "~" + id);
    }

    @Override
    public void removeZone(String id) throws IOException {
        remove(ZONE + "~" + id);
    }

    private void remove(String pid) throws IOException {
        try {
            Configuration[] found = configurations.listConfigurations("(service.pid=" + pid + ")");
            if (found != null) {
                found[0].delete();
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
