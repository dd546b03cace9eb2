// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.status;

import io.diuna.runtime.base.HttpAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Prints a line when the page and the REST API respond; writes a thread dump if the start is slow. */
public final class ReadyWatch implements Runnable {

    private static final Duration SLOW_AFTER = Duration.ofSeconds(10);
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpAddress http;
    private final Path logs;
    private final PrintStream out;
    private final PrintStream err;

    public ReadyWatch(HttpAddress http, Path logs, PrintStream out, PrintStream err) {
        this.http = http;
        this.logs = logs;
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        long begin = System.nanoTime();
        boolean slow = false;
        while (!isReady()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            if (waited.compareTo(GIVE_UP_AFTER) > 0) {
                err.println("The page does not respond. See " + logs.resolve("diuna.log"));
                return;
            }
            if (!slow && waited.compareTo(SLOW_AFTER) > 0) {
                slow = true;
                dumpThreads();
            }
            pause();
        }
        out.println("Ready");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            // By a plugin, for nothing here interrupts this thread: go on.
        }
    }

    /** Returns true if the page and the REST API respond; 401 also means that the API is up. */
    private boolean isReady() {
        try {
            int page = StatusClient.get(http.url("/"), null).status();
            int api = StatusClient.get(http.url("/api/v1/status"), null).status();
            return page == 200 && (api == 200 || api == 401);
        } catch (IOException e) {
            return false;
        }
    }

    private void dumpThreads() {
        Path file = logs.resolve("slow-start.txt");
        StringBuilder text = new StringBuilder();
        for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
            text.append(thread);
        }
        try {
            Files.writeString(file, text);
            err.println("Still starting after " + SLOW_AFTER.toSeconds() + " s. Thread dump written to " + file);
        } catch (IOException e) {
            err.println("Still starting after " + SLOW_AFTER.toSeconds() + " s.");
        }
    }
}
