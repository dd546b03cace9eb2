// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;

/**
 * Output of the end on the terminal and in the log, on threads of its own: a terminal that takes nothing, such as a full pipe,
 * delays the end by half a second and not for ever.
 */
public final class TerminalOutput {

    private static final Logger LOG = Logger.getLogger(TerminalOutput.class.getName());
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final PrintStream out;
    private final PrintStream err;

    public TerminalOutput(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Writes a line to the terminal and to the log; not as a warning, which the log would write to the terminal again. */
    public void warn(String line) {
        within(List.of(() -> err.println("diuna: " + line), () -> LOG.info(line)));
    }

    /** Writes what was printed before. */
    public void flush() {
        within(List.of(out::flush, err::flush));
    }

    private static void within(List<Runnable> outputs) {
        List<Thread> threads = outputs.stream()
                .map(output -> new Thread(output, "diuna-stop-output"))
                .toList();
        for (Thread thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
        try {
            for (Thread thread : threads) {
                thread.join(LIMIT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
