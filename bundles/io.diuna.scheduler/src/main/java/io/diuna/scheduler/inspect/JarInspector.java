// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import io.diuna.api.ConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import java.util.jar.Attributes;

/**
 * Inspector of plugin jars. It reads each byte of a jar once, in bounded memory, before a class of it loads and before the
 * framework sees it. Thread-safe.
 */
public final class JarInspector {

    /**
     * Inspects a jar.
     *
     * @param subject its name at the begin of messages
     * @throws ConfigurationException when it is refused; the message says why and what to do
     */
    public InspectedJar inspect(Path jar, String subject) {
        return inspect(jar, subject, inflated -> {});
    }

    /**
     * Inspects a jar.
     *
     * @param inflatedBytes gets the number of bytes that were inflated, at the end
     */
    static InspectedJar inspect(Path jar, String subject, LongConsumer inflatedBytes) {
        try (FileChannel file = FileChannel.open(jar, StandardOpenOption.READ);
                ZipEntryReader reader = new ZipEntryReader(file)) {
            try {
                return inspect(file, reader);
            } finally {
                inflatedBytes.accept(reader.inflatedBytes());
            }
        } catch (JarRefusedException e) {
            throw new ConfigurationException("file", subject + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "file", subject + " is not a jar, or an incomplete one (" + e.getMessage() + "); copy it again", e);
        }
    }

    private static InspectedJar inspect(FileChannel file, ZipEntryReader reader)
            throws IOException, JarRefusedException {
        ZipDirectory directory = ZipDirectory.read(file);
        if (directory.end(-1) != 0) {
            throw JarRefusedException.malformed("it has bytes before its first entry");
        }
        int main = directory.find(JarManifest.NAME);
        if (main < 0) {
            throw new JarRefusedException("has no manifest, so it is not an OSGi bundle; build it with bnd");
        }
        Attributes manifest = JarManifest.parse(JarManifest.NAME, reader.readAll(directory, main))
                .getMainAttributes();
        DescriptorNames descriptors = DescriptorNames.of(manifest);
        for (int i = 0; i < directory.entries().size(); i++) {
            check(directory, i, reader, descriptors);
        }
        return new InspectedJar(manifest);
    }

    private static void check(ZipDirectory directory, int index, ZipEntryReader reader, DescriptorNames descriptors)
            throws IOException, JarRefusedException {
        String name = directory.entries().get(index).name();
        if (JarManifest.isSupplement(name)) {
            JarManifest.parse(name, reader.readAll(directory, index));
        } else if (descriptors.contains(name)) {
            XmlDescriptor.check(name, reader.readAll(directory, index));
        } else {
            reader.read(directory, index, OutputStream.nullOutputStream());
        }
    }
}
