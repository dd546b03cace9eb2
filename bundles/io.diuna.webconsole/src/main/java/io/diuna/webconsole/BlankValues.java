// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import org.apache.felix.webconsole.spi.ConfigurationHandler;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * Handler of the forms of the page Configuration: what was left blank is no value, so the default holds. A form sends a list that
 * was left blank as one empty text, and a number as an empty text; both would be refused. Any thread may call.
 */
@Component
public final class BlankValues implements ConfigurationHandler {

    /** Begin of the names of our configurations; a blank text means something to others. */
    private static final String OURS = "io.diuna.";

    private static final List<String> BLANK = List.of("");

    @Override
    public void createConfiguration(String pid) {}

    @Override
    public void createFactoryConfiguration(String factoryPid, String pid) {}

    @Override
    public void deleteConfiguration(String factoryPid, String pid) {}

    @Override
    public void updateConfiguration(@Nullable String factoryPid, String pid, Dictionary<String, Object> values) {
        boolean isOurs = (factoryPid == null ? pid : factoryPid).startsWith(OURS);
        for (String key : Collections.list(values.keys())) {
            Object value = values.get(key);
            if (isBlankList(value) || (isOurs && value.equals(""))) {
                values.remove(key);
            }
        }
    }

    private static boolean isBlankList(Object value) {
        return (value instanceof Object[] array && BLANK.equals(List.of(array)))
                || (value instanceof Collection<?> list && BLANK.equals(List.copyOf(list)));
    }
}
