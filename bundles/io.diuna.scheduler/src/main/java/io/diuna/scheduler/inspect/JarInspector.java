// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import io.diuna.api.ConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.jar.Attributes;
import org.osgi.framework.Constants;

/**
 * Inspector of plugin jars. It reads each byte of a jar, in bounded memory, before a class of it loads and before the
 * framework sees it: limits and structure first, then framework packages, then the signature. Thread-safe.
 */
public final class JarInspector {

    private final SignaturePolicy signatures;
    private volatile JarPolicy policy;

    /**
     * @param trust folder of the trusted certificates, as PEM or DER; there may be none
     * @param clock tells when certificates must be valid
     */
    public JarInspector(Path trust, InstantSource clock, JarPolicy policy) {
        signatures = new SignaturePolicy(trust, clock);
        this.policy = policy;
    }

    /** Sets the policy for the next inspections. */
    public void setPolicy(JarPolicy next) {
        policy = next;
    }

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
     * @param inflatedBytes gets the number of bytes that were inflated, but for the verification of a signature
     */
    InspectedJar inspect(Path jar, String subject, LongConsumer inflatedBytes) {
        JarPolicy current = policy;
        FrameworkPackages packages = new FrameworkPackages(current.frameworkPackages());
        try (FileChannel file = FileChannel.open(jar, StandardOpenOption.READ);
                ZipEntryReader reader = new ZipEntryReader(file)) {
            try {
                ZipDirectory directory = ZipDirectory.read(file);
                Attributes manifest = content(directory, reader, packages);
                List<String> names =
                        directory.entries().stream().map(ZipEntryHeader::name).toList();
                return new InspectedJar(manifest, signatures.signer(jar, names, current.requireSignatures()));
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

    private static Attributes content(ZipDirectory directory, ZipEntryReader reader, FrameworkPackages packages)
            throws IOException, JarRefusedException {
        if (directory.end(-1) != 0) {
            throw JarRefusedException.malformed("it has bytes before its first entry");
        }
        int main = directory.find(JarManifest.NAME);
        if (main < 0) {
            throw new JarRefusedException("has no manifest, so it is not an OSGi bundle; build it with bnd");
        }
        Attributes manifest = JarManifest.parse(JarManifest.NAME, reader.readAll(directory, main))
                .getMainAttributes();
        String symbolicName = symbolicName(manifest);
        packages.check(symbolicName, manifest);
        DescriptorNames descriptors = DescriptorNames.of(manifest);
        for (int i = 0; i < directory.entries().size(); i++) {
            String name = directory.entries().get(i).name();
            if (JarManifest.isSupplement(name)) {
                packages.check(
                        symbolicName,
                        JarManifest.parse(name, reader.readAll(directory, i)).getMainAttributes());
            } else if (descriptors.contains(name)) {
                XmlDescriptor.check(name, reader.readAll(directory, i));
            } else {
                reader.read(directory, i, OutputStream.nullOutputStream());
            }
        }
        return manifest;
    }

    private static String symbolicName(Attributes manifest) {
        List<ManifestClause> clauses = ManifestClause.parse(manifest.getValue(Constants.BUNDLE_SYMBOLICNAME));
        return clauses.isEmpty() || clauses.get(0).paths().isEmpty()
                ? ""
                : clauses.get(0).paths().get(0);
    }
}
