// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Linkage fault: a plugin that was compiled for a newer Java, or against another API than this Diuna's with the same range of
 * versions, as snapshots have. Java names the class or the method, not the remedy.
 */
final class LinkageFault {

    private static final Pattern JAVA = Pattern.compile("\\bUnsupportedClassVersionError\\b");
    private static final Pattern API = Pattern.compile(
            "\\b(NoSuchMethod|NoSuchField|NoClassDefFound|AbstractMethod|IncompatibleClassChange)Error\\b.*\\bio[./]diuna[./]api[./]");

    private LinkageFault() {}

    /** Returns what to do about a failure, in words for people; empty if it is no such fault. */
    static Optional<String> remedy(String failure) {
        if (JAVA.matcher(failure).find()) {
            int java = Runtime.version().feature();
            return Optional.of("Start Diuna with a newer Java than " + java + ", or build the plugin for it");
        }
        return API.matcher(failure).find()
                ? Optional.of("It was built against another API than this Diuna's; build it against this one")
                : Optional.empty();
    }
}
