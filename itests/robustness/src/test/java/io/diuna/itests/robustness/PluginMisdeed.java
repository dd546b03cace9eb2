// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.process.RestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Plugin that misbehaves in a zone, from its upload to its removal.
 *
 * @param deed name in the sources of the plugin {@code chaos}
 * @param end what happens to the process
 * @param isNamed whether health names the plugin while it misbehaves
 */
record PluginMisdeed(String deed, End end, boolean isNamed) {

    private static final String PLUGIN = "plugin io.diuna.test.chaos";
    private static final String BEGAN = "io.diuna.test.chaos.began";
    private static final String PATH = "/api/v1/plugins/io.diuna.test.chaos";

    /** Exit code of an end that nobody asked for. */
    private static final int UNASKED = 70;

    private static final int HALT = 3;

    /** Time in which a misdeed has its consequences. */
    private static final long COMES_MILLIS = 2_000;

    private static final int END_SECONDS = 60;

    /** Starts of which the last one is in safe mode. */
    private static final int MOST_STARTS = 4;

    /** Consequence of a misdeed for the process. */
    enum End {
        /** Nothing. */
        NONE,
        /** Threads stay behind, so that the operator restarts the process. */
        RESTART,
        /** Bundles that an operator may stop are stopped, so that the operator repairs the data folder. */
        REPAIR,
        /** The process ends by itself. */
        EXIT,
        /** The process ends by itself, with an exit code that Java cannot change. */
        HALT
    }

    static List<Operation> operations() {
        return List.of(
                        new PluginMisdeed("throw", End.NONE, true),
                        new PluginMisdeed("slow", End.NONE, true),
                        new PluginMisdeed("hang", End.RESTART, true),
                        new PluginMisdeed("spin", End.RESTART, true),
                        new PluginMisdeed("own threads spin", End.RESTART, true),
                        new PluginMisdeed("leak", End.RESTART, true),
                        new PluginMisdeed("keep", End.NONE, true),
                        new PluginMisdeed("allocate", End.NONE, true),
                        new PluginMisdeed("hold monitors", End.RESTART, false),
                        new PluginMisdeed("interrupt all", End.NONE, false),
                        new PluginMisdeed("set class loader", End.NONE, false),
                        new PluginMisdeed("stop bundles", End.REPAIR, false),
                        new PluginMisdeed("uninstall bundles", End.REPAIR, false),
                        new PluginMisdeed("block service events", End.RESTART, false),
                        new PluginMisdeed("block bundle events", End.RESTART, false),
                        new PluginMisdeed("fake services", End.NONE, false),
                        new PluginMisdeed("exit", End.EXIT, true),
                        new PluginMisdeed("halt", End.HALT, true),
                        new PluginMisdeed("stop framework", End.EXIT, true))
                .stream()
                .map(misdeed -> new Operation("plugin: " + misdeed.deed, 1, misdeed::run))
                .toList();
    }

    private void run(Show show) throws IOException, InterruptedException {
        Files.deleteIfExists(show.process.data().resolve(BEGAN));
        show.await("the plugin is not installed", () -> {
            Answer answer = show.client().upload(show.jars.chaos(deed));
            if (answer.status() >= 400 && answer.status() < 500) {
                throw show.violation("the plugin was refused before it did anything: " + answer);
            }
            return answer.isOk(); // no answer, or 503: a console operation before has the server restarted
        });
        Answer master = show.client().json("PATCH", "/api/v1/master", "{\"on\":true,\"brightness\":60}");
        OperatorOperations.settle(show, "master", "true 60", master); // what is dark is not rendered
        Answer chosen = show.client()
                .json("PATCH", "/api/v1/zones/centre", "{\"on\":true,\"brightness\":60,\"animation\":\"chaos\"}");
        if (chosen.isRefused()) {
            throw show.violation("the animation was refused: " + chosen);
        }
        switch (end) {
            case EXIT, HALT -> awaitEnds(show);
            default -> awaitMisdeed(show);
        }
        remove(show);
        if (end == End.RESTART || end == End.REPAIR) {
            show.terminate();
            if (end == End.REPAIR) {
                show.process.repair();
            }
            show.boot();
        }
        show.awaitAccess();
        restoreZone(show);
    }

    private void awaitMisdeed(Show show) {
        show.awaitFile(BEGAN);
        if (isNamed) {
            show.awaitProblem("the plugin that does '" + deed + "'", "chaos");
        } else {
            Show.sleep(COMES_MILLIS);
        }
    }

    /**
     * Waits for the end of the process, and starts it as systemd does, until it is in safe mode, or the plugin is disabled: the
     * frame in which it called the end did not return, which the watch may have seen before the end.
     */
    private void awaitEnds(Show show) throws IOException, InterruptedException {
        int code = show.process.awaitExit(END_SECONDS);
        if (code != (end == End.HALT ? HALT : UNASKED)) {
            throw show.violation("the end that nobody asked for has exit code " + code);
        }
        for (int starts = 0; starts < MOST_STARTS && !isContained(show); starts++) {
            show.process.start();
            show.awaitEndOr(() -> isContained(show));
        }
        if (!isContained(show)) {
            throw show.violation("no safe mode after " + MOST_STARTS + " starts that failed");
        }
    }

    private static boolean isContained(Show show) {
        return show.isInSafeMode() || show.isDisabled("io.diuna.test.chaos");
    }

    private void remove(Show show) throws IOException, InterruptedException {
        if (!show.process.isAlive()) { // out of memory: the plugin was disabled, but its thread went on
            show.boot();
        }
        show.await("the plugin that does '" + deed + "' cannot be removed", () -> {
            Answer answer = show.client().delete(PATH);
            return answer.isOk() || (answer.status() == 404 && answer.body().contains("There is no plugin"));
        });
        show.model.acknowledge(PLUGIN, ShowModel.ABSENT);
        if (end == End.EXIT || end == End.HALT) {
            show.terminate();
            show.boot();
            show.awaitNoProblem("safe-mode");
        }
    }

    private static void restoreZone(Show show) {
        Answer answer = show.client()
                .json(
                        "PATCH",
                        "/api/v1/zones/centre",
                        "{\"on\":true,\"brightness\":40,\"color\":\"#102030\",\"animation\":\"solid\"}");
        OperatorOperations.settle(show, "zone centre", "true 40 #102030 solid", answer);
    }
}
