// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import io.diuna.runtime.base.CliException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Folder of the unpacked distribution; read-only and relocatable.
 *
 * @param home the folder that holds {@code bin/}, {@code lib/}, {@code repo/} and {@code conf/}
 */
public record DistributionFolder(Path home) {

    /** Returns the distribution of this launcher, from the system property {@code diuna.home} that {@code bin/diuna} sets. */
    public static DistributionFolder current() {
        String home = System.getProperty("diuna.home");
        if (home == null) {
            throw CliException.failure("Start Diuna with bin/diuna");
        }
        return new DistributionFolder(Path.of(home).toAbsolutePath().normalize());
    }

    public static String version() {
        String version = DistributionFolder.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Returns what a command of {@code bin/diuna} starts. */
    public FeatureFile feature(String command) {
        return FeatureFile.read(conf("runtime.json")).forCommand(command);
    }

    public Path conf(String name) {
        return home.resolve("conf").resolve(name);
    }

    public Path jar(PlatformBundle bundle) {
        return jar(bundle.path());
    }

    /** Returns a jar of the repository. */
    public Path jar(String path) {
        Path jar = home.resolve("repo").resolve(path);
        if (!Files.isRegularFile(jar)) {
            throw CliException.failure("The distribution is incomplete: " + jar + " is missing. Unpack it again");
        }
        return jar;
    }
}
