// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugin;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.nio.file.Path;
import java.util.Map;

/** Makes a bundle of compiled classes, with bnd: component descriptions and import ranges as in a plugin's own build. */
final class Packer {

    private Packer() {}

    /**
     * Packs every class; nothing is exported.
     *
     * @param folder where the compiler left its {@link TestPlugin#CLASSES}
     * @param headers headers and instructions, over those set here
     * @param jar the file to write
     * @return the file
     * @throws IllegalStateException with bnd's own words if it finds fault
     */
    static Path pack(Path folder, Map<String, String> headers, Path jar) {
        try (Builder builder = new Builder()) {
            builder.setBase(folder.toFile());
            builder.setProperty("-includeresource", TestPlugin.CLASSES);
            for (Path dependency : Contract.jars()) {
                builder.addClasspath(dependency.toFile());
            }
            builder.setProperty("-noimportjava", "true");
            headers.forEach(builder::setProperty);
            try (Jar built = builder.build()) {
                if (!builder.isOk()) {
                    throw new IllegalStateException(
                            "bnd found fault: " + builder.getErrors() + " " + builder.getWarnings());
                }
                built.write(jar.toFile());
            }
            return jar;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("bnd could not write " + jar, e);
        }
    }
}
