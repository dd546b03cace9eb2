// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;

/** Clicks of an administrator in the Felix Web Console. */
final class ConsoleOperations {

    private static final String BUNDLES = "/system/console/bundles";

    private static final int END_SECONDS = 60;

    /** Time in which a restart has begun. */
    private static final long RESTART_MILLIS = 3_000;

    private ConsoleOperations() {}

    static List<Operation> all() {
        return List.of(
                new Operation("console: stop a bundle", 3, show -> click(show, "stop")),
                new Operation("console: uninstall a bundle", 2, show -> click(show, "uninstall")),
                new Operation("console: refresh a bundle", 2, show -> click(show, "refresh")),
                new Operation("console: restart", 1, ConsoleOperations::restart),
                new Operation("console: stop", 1, ConsoleOperations::stop));
    }

    private static void click(Show show, String action) throws IOException, InterruptedException {
        List<JsonObject> bundles = bundles(show);
        JsonObject bundle = show.pick(bundles);
        System.out.println("    " + action + " " + bundle.getString("symbolicName"));
        show.client().form(BUNDLES + "/" + bundle.getInt("id"), "action=" + action);
        if (bundle.getString("symbolicName").startsWith("io.diuna.test.") && action.equals("uninstall")) {
            show.model.attempt("plugin " + bundle.getString("symbolicName"), ShowModel.ABSENT);
        }
        show.await(
                "the console does not come back after " + action + " of " + bundle.getString("symbolicName"),
                () -> show.client().get(BUNDLES + ".json").isOk());
        // What an operator may stop is started again by the operator; the console refuses to stop all else.
        show.client().form(BUNDLES + "/" + bundle.getInt("id"), "action=start");
        if (action.equals("uninstall")) {
            bringBack(show, bundle.getString("symbolicName"));
        }
    }

    /** Repairs the data folder if a bundle of Diuna is gone, such as an animation: zones of the show may need it. */
    private static void bringBack(Show show, String name) throws IOException, InterruptedException {
        if (name.startsWith("io.diuna.test.") || isInstalled(show, name)) {
            return;
        }
        show.terminate();
        show.process.repair();
        show.boot();
        if (!isInstalled(show, name)) {
            throw show.violation(name + " is not back after the data folder was repaired");
        }
    }

    private static boolean isInstalled(Show show, String name) {
        return bundles(show).stream()
                .anyMatch(bundle -> bundle.getString("symbolicName").equals(name));
    }

    private static List<JsonObject> bundles(Show show) {
        show.awaitAccess(); // the console starts last
        Answer answer = show.client().get(BUNDLES + ".json");
        if (!answer.isOk()) {
            throw show.violation("the console does not answer: " + answer);
        }
        return answer.list("data").stream()
                .map(JsonValue::asJsonObject)
                .filter(bundle -> bundle.getInt("id") != 0)
                .toList();
    }

    /** Restarts the framework within the process. */
    private static void restart(Show show) {
        show.client().form("/system/console/vmstat", "action=shutdown&shutdown_type=Restart");
        Show.sleep(RESTART_MILLIS);
    }

    private static void stop(Show show) throws IOException, InterruptedException {
        show.client().form("/system/console/vmstat", "action=shutdown&shutdown_type=Stop");
        int code = show.process.awaitExit(END_SECONDS);
        if (code != 0) {
            throw show.violation("an end that the console asked for has exit code " + code);
        }
        show.boot();
    }
}
