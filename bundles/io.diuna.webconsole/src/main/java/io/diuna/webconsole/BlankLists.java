// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import org.apache.felix.webconsole.spi.ConfigurationHandler;
import org.osgi.service.component.annotations.Component;

/**
 * Handler of the forms of the page Configuration: a list that was left blank, which a form sends as one empty text, is no value.
 * Else a list of numbers without a default, such as a strip's {@code gamma}, would refuse each change of the form. Any thread
 * may call.
 */
@Component
public final class BlankLists implements ConfigurationHandler {

    private static final List<String> BLANK = List.of("");

    @Override
    public void createConfiguration(String pid) {}

    @Override
    public void createFactoryConfiguration(String factoryPid, String pid) {}

    @Override
    public void deleteConfiguration(String factoryPid, String pid) {}

    @Override
    public void updateConfiguration(String factoryPid, String pid, Dictionary<String, Object> values) {
        for (String key : Collections.list(values.keys())) {
            if (isBlank(values.get(key))) {
                values.remove(key);
            }
        }
    }

    private static boolean isBlank(Object value) {
        return (value instanceof Object[] array && BLANK.equals(List.of(array)))
                || (value instanceof Collection<?> list && BLANK.equals(List.copyOf(list)));
    }
}
