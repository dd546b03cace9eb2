// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

/** Steps of the end that stop bundles, in their order. */
enum StopStep {
    /** HTTP, page, console, shell, buttons: nobody gives new commands. */
    LISTENERS("page, API and inputs"),
    /** Control: looks and state are saved. */
    LOOKS("looks"),
    /** Plugins: the code of others may hang, so it comes after the light, and before what it is bound to. */
    PLUGINS("plugins"),
    /** Scheduler, animations and drivers; strips show their end look already. */
    LIGHT("scheduler and drivers"),
    /** Events, tasks, store and libraries. */
    STATE("state"),
    /** Logging and configuration, if the framework does not stop by itself: the log is flushed. */
    LOG("log");

    private final String title;

    StopStep(String title) {
        this.title = title;
    }

    /** Returns what it stops, in words for people. */
    String title() {
        return title;
    }

    /** Returns the step that stops the bundles of a start level; {@code features/README.md} lists the levels. */
    static StopStep of(int startLevel) {
        return switch (startLevel) {
            case 1, 2 -> LOG;
            case 3, 4, 5, 6, 7 -> STATE;
            case 8, 9, 10, 11, 12 -> LIGHT;
            case 13 -> LOOKS;
            case 14, 15, 16, 17, 18, 19 -> LISTENERS;
            default -> PLUGINS;
        };
    }
}
