// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.base.AdministratorPassword;
import io.diuna.runtime.framework.DistributionFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Text printed on the terminal at start.
 *
 * @param data the data folder that is used
 * @param temporary true if that is a temporary one
 * @param newPassword newly generated password, or null
 * @param failedBoots number of consecutive failed starts before this one
 */
record StartBanner(
        CommandLine line,
        Path data,
        boolean temporary,
        @Nullable String newPassword,
        boolean safeMode,
        int failedBoots) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("Diuna %s on Java %s (%s)%n"
                .formatted(
                        DistributionFolder.version(),
                        System.getProperty("java.version"),
                        System.getProperty("java.home")));
        row(text, "page", line.http().url("/").toString());
        row(text, "console", line.http().url("/system/console") + " (user " + AdministratorPassword.USER + ")");
        row(text, "data", data + (temporary ? " (temporary: changes are lost when Diuna ends)" : ""));
        if (newPassword != null) {
            row(text, "password", newPassword + " (shown only once; change it with diuna password)");
        }
        if (safeMode) {
            row(text, "safe mode", "third-party plugins are disabled" + (line.safeMode() ? "" : reason()));
        }
        return text.toString();
    }

    private String reason() {
        return ": the last " + failedBoots + " starts failed. Remove the plugin that was added last, and restart";
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("  %-9s %s%n".formatted(name, value));
    }
}
