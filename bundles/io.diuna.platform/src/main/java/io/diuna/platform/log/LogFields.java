// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Fields of log lines: what they are about, for filters and programs. They stand at the end of a line in {@code diuna.log} and in
 * the records of {@code GET /api/v1/log}. For one thread.
 *
 * <pre>{@code
 * new LogFields().zone("left").animation("fire").log(() -> LOG.warn("Animation '{}' failed", id));
 * }</pre>
 */
public final class LogFields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** Creates fields, none so far. */
    public LogFields() {}

    /**
     * Sets the field {@code zone}.
     *
     * @param id id of the zone
     */
    public LogFields zone(String id) {
        return put("zone", id);
    }

    /**
     * Sets the field {@code animation}.
     *
     * @param id id of the animation; null for none
     */
    public LogFields animation(@Nullable String id) {
        return put("animation", id);
    }

    /**
     * Sets the fields {@code plugin} and {@code version}.
     *
     * @param symbolicName symbolic name of the bundle
     * @param version version of the bundle; null if it is unknown
     */
    public LogFields plugin(String symbolicName, @Nullable String version) {
        return put("plugin", symbolicName).put("version", version);
    }

    /**
     * Sets the field {@code strip}.
     *
     * @param id id of the strip
     */
    public LogFields strip(String id) {
        return put("strip", id);
    }

    /**
     * Sets the field {@code frame}.
     *
     * @param number number of the frame since the start of the scheduler
     */
    public LogFields frame(long number) {
        return put("frame", Long.toString(number));
    }

    /**
     * Sets the field {@code schedule}.
     *
     * @param id id of the schedule
     */
    public LogFields schedule(String id) {
        return put("schedule", id);
    }

    /**
     * Sets the field {@code playlist}.
     *
     * @param id id of the playlist
     */
    public LogFields playlist(String id) {
        return put("playlist", id);
    }

    /**
     * Sets the field {@code input}.
     *
     * @param name what the input is called in messages, such as its device
     */
    public LogFields input(String name) {
        return put("input", name);
    }

    private LogFields put(String key, @Nullable String value) {
        if (value != null) {
            fields.put(key, value);
        }
        return this;
    }

    /**
     * Runs code whose log lines have these fields, besides those of the caller.
     *
     * @param line logs, on this thread
     */
    public void log(Runnable line) {
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            before.put(key, MDC.get(key));
            MDC.put(key, value);
        });
        try {
            line.run();
        } finally {
            before.forEach((key, value) -> {
                if (value == null) {
                    MDC.remove(key);
                } else {
                    MDC.put(key, value);
                }
            });
        }
    }
}
