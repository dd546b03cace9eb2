// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Options of the benchmark of the process.
 *
 * @param homes folders of distributions, by the name in the report
 * @param javas Java homes, by the name in the report
 * @param profiles options of the JVM, by the name in the report; empty options are those of the launcher
 * @param shows numbers of pixels, {@code default} or {@code rest}
 * @param runs runs of everything
 * @param warmSeconds seconds before each measurement of a JVM
 * @param seconds seconds of each measurement
 * @param folder for the results
 */
record ProcessOptions(
        Map<String, Path> homes,
        Map<String, String> javas,
        Map<String, Map<String, String>> profiles,
        List<String> shows,
        int runs,
        long warmSeconds,
        long seconds,
        Path folder) {

    static final String USAGE =
            "Usage: [--diuna [name=]FOLDER]... [--java name=JAVA_HOME]... [--java-opts name=OPTIONS]..."
                    + " [--profile small|standard|smooth]... [--show default|rest|PIXELS]... [--runs N] [--warm SECONDS] [--seconds SECONDS] [--out FOLDER]";

    static ProcessOptions of(String... arguments) {
        Map<String, Path> homes = new LinkedHashMap<>();
        Map<String, String> javas = new LinkedHashMap<>();
        Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
        List<String> shows = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>(
                Map.of("--runs", "3", "--warm", "40", "--seconds", "20", "--out", "target/process"));
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            int name = value.indexOf('=');
            String label = name < 0 ? "" : value.substring(0, name);
            String rest = value.substring(name + 1);
            switch (arguments[i]) {
                case "--diuna" -> homes.put(label, Path.of(rest).toAbsolutePath());
                case "--java" -> javas.put(label, rest);
                case "--java-opts" -> profiles.put(label, Map.of("DIUNA_JAVA_OPTS", rest));
                case "--profile" -> profiles.put(value, Map.of("DIUNA_PROFILE", value));
                case "--show" -> shows.add(value);
                default -> {
                    if (others.replace(arguments[i], value) == null || value.isEmpty()) {
                        throw new IllegalArgumentException("Unknown option " + arguments[i] + ". " + USAGE);
                    }
                }
            }
        }
        return new ProcessOptions(
                homes.isEmpty() ? Map.of("", Path.of("runtime/target/diuna").toAbsolutePath()) : homes,
                javas.isEmpty() ? Map.of("", System.getProperty("java.home")) : javas,
                profiles.isEmpty() ? Map.of("", Map.of()) : profiles,
                shows.isEmpty() ? List.of("default", "1000", "10000", "100000", "rest") : shows,
                Integer.parseInt(others.get("--runs")),
                Long.parseLong(others.get("--warm")),
                Long.parseLong(others.get("--seconds")),
                Path.of(others.get("--out")));
    }
}
