// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Levels of loggers at run time. A logger without a level of its own has that of the nearest one above it, such as
 * {@code io.diuna} for {@code io.diuna.web.ApiServlet}. Any thread may call, except frame, render and strip threads.
 */
@ProviderType
public interface LogLevels {

    /** Names of levels, from no record at all to each one. */
    List<String> NAMES = List.of("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    /** Name of the logger above all others. */
    String ROOT = "ROOT";

    /** Returns the levels of the loggers that have one of their own, by name. */
    SortedMap<String, String> levels();

    /**
     * Sets the level of a logger, until Diuna restarts or the configuration {@code io.diuna.log} changes, which holds levels
     * for good.
     *
     * @param logger name of a class or package, or {@value #ROOT}
     * @param level one of {@link #NAMES}, in upper or lower case; null for the one of the configuration
     * @throws io.diuna.api.ConfigurationException if the logger's name or the level is not valid; nothing is changed
     */
    void set(String logger, @Nullable String level);
}
