// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.platform.access.MachineNames;
import io.diuna.runtime.base.AdministratorPassword;
import io.diuna.runtime.framework.DistributionFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Text printed on the terminal at start.
 *
 * @param machine names and addresses of this machine
 * @param data the data folder that is used
 * @param temporary true if that is a temporary one
 * @param newPassword newly generated password, or null
 * @param failedBoots number of consecutive failed starts before this one
 */
record StartBanner(
        CommandLine line,
        MachineNames machine,
        Path data,
        boolean temporary,
        @Nullable String newPassword,
        boolean safeMode,
        int failedBoots) {

    private static final String OPEN = "anyone who reaches these addresses may switch them (--open-control)";
    private static final String CLOSED =
            "from other devices only after a login. Set a PIN on the page for the people in your house,"
                    + " or let anyone switch them with --open-control";

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("Diuna %s on Java %s (%s)%n"
                .formatted(
                        DistributionFolder.version(),
                        System.getProperty("java.version"),
                        System.getProperty("java.home")));
        PageUrls urls = PageUrls.of(line.http(), machine);
        String name = "page";
        for (String url : urls.all()) {
            row(text, name, url);
            name = "";
        }
        row(text, "console", line.http().url("/system/console") + " (user " + AdministratorPassword.USER + ")");
        if (urls.forOthers().isPresent()) {
            row(text, "lights", line.openControl() ? OPEN : CLOSED);
        }
        row(text, "data", data + (temporary ? " (temporary: changes are lost when Diuna ends)" : ""));
        if (newPassword != null) {
            row(text, "password", newPassword + " (shown only once; change it with diuna password)");
        }
        if (safeMode) {
            row(text, "safe mode", "third-party plugins are disabled" + (line.safeMode() ? "" : reason()));
        }
        urls.forOthers()
                .flatMap(url -> TerminalQrCode.of(url, Integer.getInteger(TerminalQrCode.COLUMNS, 0)))
                .ifPresent(
                        code -> text.append("%nOpen the page on a phone in the same network:%n%n%s%n".formatted(code)));
        return text.toString();
    }

    private String reason() {
        return ": the last " + failedBoots + " starts failed. Remove the plugin that was added last, and restart";
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("  %-9s %s%n".formatted(name, value));
    }
}
