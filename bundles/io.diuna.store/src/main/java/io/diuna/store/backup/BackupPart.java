// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Kind of a file in a backup, by its path in the data folder. */
enum BackupPart {
    /** Configuration file of the user. */
    CONFIGURATION_FILE("config/(?!\\.)[^/]+\\.json"),
    /** Hash of the administrator's password. */
    PASSWORD("config/administrator"),
    /** Trusted certificate. */
    CERTIFICATE("config/trust/(?!\\.)[^/]+"),
    /** Configuration of Configuration Admin, in its envelope. */
    CONFIGURATION("config/cm/.+\\.config"),
    /** Record of the default configurations that were offered once. */
    OFFERED_DEFAULTS("config/cm/offered-defaults"),
    /** State document, in its envelope. */
    DOCUMENT("state/[a-z0-9][a-z0-9-]{0,99}"),
    /** Plugin. */
    PLUGIN("plugins/(?!\\.)[^/]+");

    /** Names in the folder {@code state} that are the launcher's or the shell's, and logins, which a backup would revive. */
    private static final Set<String> RESERVED =
            Set.of("boots", "framework", "lock", "shell", "start", "restore", "backup", "sessions");

    /** Ending of a document that could not be read, and was kept under this name. */
    private static final String BROKEN = "-broken";

    private static final int LONGEST_SEGMENT = 255;
    private static final int DEEPEST = 64;

    private final Pattern pattern;

    BackupPart(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Returns the kind of a file; empty if a backup holds no such file. */
    static Optional<BackupPart> of(String name) {
        return Arrays.stream(values())
                .filter(part -> part.pattern.matcher(name).matches())
                .filter(part -> isInside(name) && part.accepts(name.substring(name.lastIndexOf('/') + 1)))
                .findFirst();
    }

    /** Returns true if a path leads to a file below its folder, on any file system. */
    static boolean isInside(String name) {
        String[] segments = name.split("/", -1);
        return segments.length <= DEEPEST
                && Arrays.stream(segments)
                        .noneMatch(segment -> segment.isEmpty()
                                || segment.equals(".")
                                || segment.equals("..")
                                || segment.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7f)
                                || segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_SEGMENT);
    }

    /** Returns true for an entry of the folder {@code state} that belongs to this machine and is no state of the show. */
    static boolean isReserved(String file) {
        return RESERVED.contains(file.split("\\.", 2)[0]);
    }

    private boolean accepts(String file) {
        return switch (this) {
            case DOCUMENT -> !isReserved(file) && !file.endsWith(BROKEN);
            case PLUGIN -> !isTemporary(file.toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    /** Returns true for the names that the plugin folder takes for a copy in progress. */
    private static boolean isTemporary(String file) {
        return file.endsWith(".tmp") || file.endsWith(".part") || file.endsWith("~");
    }
}
