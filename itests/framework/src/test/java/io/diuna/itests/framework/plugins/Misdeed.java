// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import io.diuna.itests.framework.plugin.TestPlugin;
import java.util.Locale;

/** What a plugin can do wrong: each is a bundle of its own, built from the sources of the plugin {@code rogue}. */
enum Misdeed {
    SLEEPS_50_MS("render", "sleep 50 ms"),
    SLEEPS_5_S("render", "sleep 5 s"),
    SLEEPS_FOR_EVER("render", "hang"),
    THROWS_RUNTIME_EXCEPTION("render", "throw RuntimeException"),
    THROWS_STACK_OVERFLOW("render", "throw StackOverflowError"),
    THROWS_NO_CLASS("render", "throw NoClassDefFoundError"),
    THROWS_OUT_OF_MEMORY("render", "throw OutOfMemoryError"),
    THROWS_WHAT_HANGS("render", "throw what hangs"),
    THROWS_WHAT_HANGS_IN_RENDERER("renderer", "throw what hangs"),
    THROWS_RUNTIME_EXCEPTION_AT_TIMES("render", "throw RuntimeException", 100),
    THROWS_STACK_OVERFLOW_AT_TIMES("render", "throw StackOverflowError", 100),
    THROWS_NO_CLASS_AT_TIMES("render", "throw NoClassDefFoundError", 100),
    THROWS_OUT_OF_MEMORY_AT_TIMES("render", "throw OutOfMemoryError", 100),
    KEEPS_A_SHARED_LOCK("render", "keep a lock"),
    WANTS_THE_LOCK_THAT_ANOTHER_KEEPS("render", "want the lock"),
    ALLOCATES_A_GIGABYTE_A_SECOND("render", "allocate"),
    STARTS_THREADS_THAT_NEVER_END("render", "start threads"),
    HANGS_IN_ACTIVATE("activate", "hang"),
    HANGS_IN_PARAMETERS("parameters", "hang"),
    HANGS_IN_RENDERER("renderer", "hang"),
    HANGS_IN_DEACTIVATE("deactivate", "hang"),
    HANGS_IN_ITS_START("start", "hang"),
    HANGS_IN_ITS_STOP("stop", "hang");

    private final String place;
    private final String deed;
    private final int oneIn;

    Misdeed(String place, String deed) {
        this(place, deed, 1);
    }

    Misdeed(String place, String deed, int oneIn) {
        this.place = place;
        this.deed = deed;
        this.oneIn = oneIn;
    }

    /** The id of the animation, and the last part of the plugin's symbolic name. */
    String plugin() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it comes so far that a zone can choose it. */
    boolean canBeChosen() {
        return place.equals("render") || place.equals("renderer") || isDoneAtTheEnd();
    }

    /** Whether it is done when the plugin is taken away. */
    boolean isDoneAtTheEnd() {
        return place.equals("deactivate") || place.equals("stop");
    }

    /** Whether the framework can neither stop nor update its bundle while it lasts. */
    boolean keepsItsBundle() {
        return place.equals("start") || isDoneAtTheEnd();
    }

    /** Whether it has a time limit of its own, after which the plugin is called hanging; drawing has its own words. */
    boolean isGivenUp() {
        return !place.equals("render") && !place.equals("parameters"); // those are called in one go with activate
    }

    /** Whether the platform finds out who it was; what a plugin allocates and starts on its own is nobody's account. */
    boolean isFoundOut() {
        return this != ALLOCATES_A_GIGABYTE_A_SECOND && this != STARTS_THREADS_THAT_NEVER_END;
    }

    TestPlugin rogue() {
        TestPlugin rogue = TestPlugin.named("rogue")
                .symbolicName("io.diuna.test." + plugin())
                .replacing("id = \"rogue\"", "id = \"" + plugin() + "\"")
                .replacing("NAME = \"rogue\"", "NAME = \"" + plugin() + "\"")
                .replacing("PLACE = \"nowhere\"", "PLACE = \"" + place + "\"")
                .replacing("DEED = \"nothing\"", "DEED = \"" + deed + "\"")
                .replacing("ONE_IN = 1;", "ONE_IN = " + oneIn + ";");
        return place.equals("start") || place.equals("stop")
                ? rogue.header("Bundle-Activator", "io.diuna.test.rogue.Starter")
                : rogue;
    }

    /** When it was done first, in nanoseconds, or 0 when it was not done yet. */
    long sinned() {
        return Long.getLong("io.diuna.test.sinned." + plugin(), 0);
    }

    /** Lets what hangs go on. */
    void haveMercy() {
        System.setProperty("io.diuna.test.mercy." + plugin(), "yes");
    }
}
