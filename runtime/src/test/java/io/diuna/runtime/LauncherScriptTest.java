// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bin/diuna} with fake Javas that print their arguments. */
class LauncherScriptTest {

    private static final Path SCRIPT =
            Path.of("src/main/distribution/bin/diuna").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Result(int exitCode, String output) {}

    private static Result diuna(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(SCRIPT, environment, arguments);
    }

    private static Result run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DIUNA_JAVA_OPTS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }

    private Path java(String home, String version, boolean withRelease) throws IOException {
        Path java = folder.resolve(home).resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, """
                #!/bin/sh
                [ "$1" = -version ] && echo 'openjdk version "%s" 2026-01-01' >&2 && exit
                for word in "$@"; do echo "[$word]"; done
                """.formatted(version));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (withRelease) {
            Files.writeString(
                    folder.resolve(home).resolve("release"), "OS_NAME=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
        return java;
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, true", "25.0.3, true", "21, true", "17.0.15, false", "25-ea, false"})
    void aSupportedJavaIsStarted(String version, boolean withRelease) throws IOException, InterruptedException {
        Path java = java("a java", version, withRelease);
        for (Path named : List.of(java, java.getParent().getParent())) {
            Result result = diuna(Map.of("DIUNA_JAVA", named.toString()), "run", "--data", "my data");
            assertThat(result.exitCode()).isEqualTo(0);
            assertThat(result.output())
                    .contains("[io.diuna.runtime.Main]\n[run]\n[--data]\n[my data]\n")
                    .contains("[-XX:+UseSerialGC]")
                    .contains("[-cp]\n[" + SCRIPT.getParent().getParent() + "/lib/*]");
        }
    }

    @ParameterizedTest
    @CsvSource({"11.0.2, true", "1.8.0_292, true", "26.0.1, true", "11.0.2, false"})
    void anUnsupportedJavaIsReported(String version, boolean withRelease) throws IOException, InterruptedException {
        Path java = java("other", version, withRelease);
        Result result = diuna(Map.of("DIUNA_JAVA", java.toString()), "version");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .isEqualTo("diuna: DIUNA_JAVA is Java " + version + " (" + java + "). Diuna needs Java 17 to 25\n");
    }

    @Test
    void aMissingJavaIsReported() throws IOException, InterruptedException {
        Result result = diuna(Map.of("DIUNA_JAVA", folder.resolve("none").toString()), "version");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .isEqualTo("diuna: DIUNA_JAVA is " + folder.resolve("none") + ", but no Java was found there\n");
    }

    @Test
    void optionsDependOnTheVersion() throws IOException, InterruptedException {
        Path old = java("old", "17.0.15", true);
        assertThat(diuna(Map.of("DIUNA_JAVA", old.toString()), "run").output())
                .contains("[-XX:GuaranteedSafepointInterval=0]")
                .contains("[-XX:+ExitOnOutOfMemoryError]")
                .doesNotContain("unsafe");
        Path recent = java("recent", "25.0.3", true);
        assertThat(diuna(Map.of("DIUNA_JAVA", recent.toString()), "run").output())
                .contains("[--sun-misc-unsafe-memory-access=allow]")
                .doesNotContain("GuaranteedSafepointInterval");
    }

    @Test
    void devHasRoomForTheCompiler() throws IOException, InterruptedException {
        Path java = java("java", "25.0.3", true);
        String output = diuna(Map.of("DIUNA_JAVA", java.toString(), "DIUNA_PROFILE", "standard"), "dev", "glow")
                .output();
        assertThat(output).contains("[-Xmx512m]", "[dev]\n[glow]").doesNotContain("archive");
    }

    @Test
    void benchUsesTheOptionsOfRun() throws IOException, InterruptedException {
        Path java = java("java", "25.0.3", true);
        Map<String, String> environment = Map.of("DIUNA_JAVA", java.toString(), "DIUNA_ARCHIVE", "off");
        String run = diuna(environment, "run").output();
        assertThat(run).contains("[-XX:MetaspaceSize=128m]");
        assertThat(diuna(environment, "bench").output()).isEqualTo(run.replace("[run]", "[bench]"));
    }

    @Test
    void javaOptsHavePrecedence() throws IOException, InterruptedException {
        Path java = java("java", "25.0.3", true);
        String options = "-Xmx1g -XX:+UseSerialGC -Dglob=*";
        Result result = diuna(Map.of("DIUNA_JAVA", java.toString(), "DIUNA_JAVA_OPTS", options), "run");
        assertThat(result.output())
                .contains("[-Xmx1g]\n[-XX:+UseSerialGC]\n[-Dglob=*]\n")
                .doesNotContain("[-Xms")
                .doesNotContain("UseZGC");
    }

    @ParameterizedTest
    @CsvSource({
        "small, [-Xmx40m], [-XX:TieredStopAtLevel=1]",
        "standard, [-Xmx128m], [-XX:Tier4InvocationThreshold=25000]",
        "smooth, [-Xmx256m], [-XX:+UseZGC]"
    })
    void theProfileSelectsTheOptions(String profile, String heap, String other)
            throws IOException, InterruptedException {
        Path java = java("java", "25.0.3", true);
        Map<String, String> environment = Map.of("DIUNA_JAVA", java.toString(), "DIUNA_PROFILE", profile);
        assertThat(diuna(environment, "run").output()).contains(heap, other);
    }

    @Test
    void anUnknownProfileIsReported() throws IOException, InterruptedException {
        Path java = java("java", "25.0.3", true);
        Result result = diuna(Map.of("DIUNA_JAVA", java.toString(), "DIUNA_PROFILE", "large"), "run");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEqualTo("diuna: DIUNA_PROFILE is large, but must be small, standard or smooth\n");
    }

    /** Runs with the data folder {@code data}; returns the output. */
    private String run(Path java, String... more) throws IOException, InterruptedException {
        Map<String, String> environment =
                new HashMap<>(Map.of("DIUNA_JAVA", java.toString(), "DIUNA_PROFILE", "standard"));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return diuna(environment, "run", "--data", folder.resolve("my data").toString())
                .output();
    }

    /** Returns the path of the start archive that the script wants. */
    private static Path archive(String output) {
        return output.lines()
                .filter(line -> line.startsWith("[-Ddiuna.archive="))
                .map(line -> Path.of(line.substring(line.indexOf('=') + 1, line.length() - 1)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, [-XX:SharedArchiveFile=", "25.0.3, [-XX:AOTCache="})
    void theStartArchiveIsUsedIfItFits(String version, String option) throws IOException, InterruptedException {
        Path java = java("java", version, true);
        Path archive = archive(run(java));
        assertThat(run(java)).doesNotContain(option);
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "classes");
        assertThat(run(java)).contains(option + archive + "]").contains("[-XX:+VerifySharedSpaces]");
        assertThat(run(java, "DIUNA_JAVA_OPTS", "-Xmx1g")).doesNotContain(option);
        assertThat(run(java, "DIUNA_PROFILE", "small")).doesNotContain(option, "diuna.archive");
        assertThat(run(java, "DIUNA_ARCHIVE", "off")).doesNotContain(option, "diuna.archive");
        Files.setLastModifiedTime(java, FileTime.fromMillis(0));
        assertThat(run(java)).as("another Java in the same place").doesNotContain(option);
    }

    @Test
    void theStartArchiveOfAFailedStartIsDeleted() throws IOException, InterruptedException {
        Path java = java("java", "25.0.3", true);
        Path archive = archive(run(java));
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "classes");
        Path boots = archive.getParent().resolveSibling("boots");
        Files.writeString(boots, "1\n");
        assertThat(run(java)).doesNotContain("AOTCache").contains("[-Ddiuna.archive=" + archive + "]");
        assertThat(archive).doesNotExist();
        Files.writeString(archive, "classes");
        Files.writeString(boots, "0\n");
        assertThat(run(java)).contains("AOTCache");
    }

    @Test
    void theLocaleIsAlwaysUtf8() throws IOException, InterruptedException {
        Path java = folder.resolve("java"); // fake Java that prints its locale
        Files.writeString(java, """
                #!/bin/sh
                [ "$1" = -version ] && echo 'openjdk version "25.0.3"' >&2 && exit
                echo "[${LC_ALL-}]"
                """);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String locale : List.of("", "C", "de_DE.ISO-8859-1", "de_DE.UTF-8")) {
            Map<String, String> environment = Map.of("DIUNA_JAVA", java.toString(), "LC_ALL", locale);
            assertThat(diuna(environment, "version").output()).isEqualTo("[C.UTF-8]\n");
        }
    }

    /** A QR code is printed on a terminal of UTF-8 only, whose width the launcher learns here. */
    @ParameterizedTest
    @CsvSource({"en_GB.UTF-8, xterm, true", "de_DE.utf8, xterm, true", "C, xterm, false", "en_GB.UTF-8, dumb, false"})
    void theWidthOfATerminalIsTold(String locale, String terminal, boolean told)
            throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/script"))
                .as("util-linux, which makes a terminal")
                .exists();
        Path java = java("java", "25.0.3", true);
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/script", "-qec", "stty cols 77; sh '" + SCRIPT + "' run", "/dev/null")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        builder.environment().putAll(Map.of("DIUNA_JAVA", java.toString(), "LANG", locale, "TERM", terminal));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("[run]");
        assertThat(output.contains("[-Ddiuna.terminal.columns=77]")).isEqualTo(told);
        assertThat(diuna(Map.of("DIUNA_JAVA", java.toString(), "LANG", locale), "run")
                        .output())
                .as("no terminal")
                .doesNotContain("columns");
    }

    @Test
    void cdpathIsIgnored() throws IOException, InterruptedException {
        Path java = java("java", "25.0.3", true);
        Files.createDirectories(folder.resolve("elsewhere/bin"));
        Path home = SCRIPT.getParent().getParent();
        ProcessBuilder builder = new ProcessBuilder("sh", "bin/diuna", "version").directory(home.toFile());
        builder.environment()
                .putAll(Map.of(
                        "DIUNA_JAVA",
                        java.toString(),
                        "CDPATH",
                        folder.resolve("elsewhere").toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("[-Ddiuna.home=" + home + "]");
    }

    @Test
    void symbolicLinksAreResolved() throws IOException, InterruptedException {
        Path java = java("java", "25.0.3", true);
        Path home = folder.resolve("somewhere else");
        Path script = home.resolve("bin/diuna");
        Files.createDirectories(script.getParent());
        Files.copy(SCRIPT, script);
        Path link = Files.createSymbolicLink(folder.resolve("diuna"), Path.of("somewhere else/bin/diuna"));
        assertThat(run(link, Map.of("DIUNA_JAVA", java.toString()), "version").output())
                .contains("[-Ddiuna.home=" + home.toRealPath() + "]");
    }
}
