// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures of another Java process. */
final class ProcessFigures {

    private static final Pattern LOADERS = Pattern.compile(
            " (\\d+) +\\d+ +org\\.apache\\.felix\\.framework\\.BundleWiringImpl\\$BundleClassLoader\\b");

    private ProcessFigures() {}

    /** Returns the number of class loaders of bundles after a full collection. */
    static long classLoaders(long pid) throws IOException, InterruptedException {
        String command = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .orElseThrow();
        Process jcmd = new ProcessBuilder(
                        Path.of(command).resolveSibling("jcmd").toString(), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        Matcher line = LOADERS.matcher(text);
        long loaders = 0;
        while (line.find()) {
            loaders += Long.parseLong(line.group(1));
        }
        if (loaders == 0) {
            throw new IOException("jcmd names no class loader of a bundle: "
                    + text.lines().limit(5).toList());
        }
        return loaders;
    }

    /** Returns the processor time of the process in seconds. */
    static double cpuSeconds(long pid) {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
