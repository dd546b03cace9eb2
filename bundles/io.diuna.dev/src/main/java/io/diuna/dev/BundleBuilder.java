// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Manifest;

/** Builder of the plugin's bundle by bnd: manifest, descriptions of components, embedded packages. */
final class BundleBuilder {

    private final Path folder;

    /** @param folder folder to which paths in instructions are relative */
    BundleBuilder(Path folder) {
        this.folder = folder;
    }

    /**
     * Builds a bundle.
     *
     * @param content classes and other files by their paths in the jar
     * @param classPath jars that the classes refer to
     * @param instructions instructions and headers for bnd
     */
    BuildResult build(Map<String, byte[]> content, Collection<Path> classPath, Properties instructions) {
        try (Builder builder = new Builder();
                Jar classes = new Jar("classes")) {
            content.forEach((path, bytes) -> classes.putResource(path, new EmbeddedResource(bytes, 0)));
            classes.setManifest(new Manifest());
            builder.setBase(folder.toFile());
            builder.setProperties(folder.toFile(), instructions);
            builder.setJar(classes);
            for (Path jar : classPath) {
                builder.addClasspath(jar.toFile());
            }
            Jar bundle = builder.build();
            List<String> errors = builder.getErrors();
            if (!errors.isEmpty()) {
                return BuildResult.failed(errors.stream().map(SourceProblem::of).toList());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bundle.write(bytes);
            return BuildResult.of(new BuiltPlugin(bundle.getBsn(), bytes.toByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BuildResult.failed(List.of(SourceProblem.of("bnd was interrupted")));
        } catch (Exception e) { // bnd's methods declare it
            return BuildResult.failed(List.of(SourceProblem.of("bnd cannot make a bundle of it: " + e)));
        }
    }
}
