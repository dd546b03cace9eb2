// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.ConfigurationId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Name of a configuration, derived from a file name or from its PID.
 *
 * @param pid the whole PID
 * @param factoryPid PID of the factory; null for a singleton configuration
 * @param id the part after {@code ~}; the PID if there is none
 */
public record ConfigName(String pid, @Nullable String factoryPid, String id) {

    /** Extension of configuration files. */
    static final String ENDING = ".json";

    private static final Pattern PID = Pattern.compile("([\\w-]+(?:\\.[\\w-]+)*)(?:~([\\w.-]+))?");

    /** Returns true for the name of a file that is read: {@code *.json}, not hidden. */
    static boolean isConfigFile(String fileName) {
        return fileName.endsWith(ENDING) && !fileName.startsWith(".");
    }

    /** Returns the name of a configuration of Configuration Admin; its id may be generated. */
    public static ConfigName of(String pid, @Nullable String factoryPid) {
        return new ConfigName(pid, factoryPid, factoryPid == null ? pid : ConfigurationId.of(pid, factoryPid));
    }

    /** @throws ConfigurationException when the file name is not {@code <PID>.json} or {@code <factory PID>~<id>.json} */
    static ConfigName of(String fileName) {
        Matcher name = PID.matcher(fileName.substring(0, fileName.length() - ENDING.length()));
        if (!name.matches()) {
            throw new ConfigurationException(
                    "file",
                    "the file name is not valid; use <PID>.json or <factory PID>~<id>.json, such as"
                            + " io.diuna.driver.virtual~porch.json");
        }
        return name.group(2) == null
                ? new ConfigName(name.group(1), null, name.group(1))
                : new ConfigName(name.group(), name.group(1), name.group(2));
    }
}
