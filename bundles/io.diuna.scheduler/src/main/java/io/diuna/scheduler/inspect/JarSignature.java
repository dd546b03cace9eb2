// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verification of a jar that {@code jarsigner} signed. Stricter than Java: the whole manifest and every entry must be
 * signed, by the same signers, and every entry that was signed must be there.
 */
final class JarSignature {

    private static final String FOLDER = "META-INF/";
    private static final String WHOLE_MANIFEST = "-Digest-Manifest";
    private static final Set<String> BLOCKS = Set.of("RSA", "DSA", "EC");

    private JarSignature() {}

    /**
     * Verifies a jar whose structure was inspected before; reads every entry.
     *
     * @param names the names of its entries
     * @return who signed all of it; empty if it is not signed
     * @throws JarRefusedException when its signature does not cover or does not match what it contains
     */
    static Set<CodeSigner> signers(Path path, Collection<String> names) throws IOException, JarRefusedException {
        Set<String> files = names.stream().filter(JarSignature::isSignatureFile).collect(Collectors.toSet());
        if (files.isEmpty()) {
            return Set.of();
        }
        try (JarFile jar = new JarFile(path.toFile(), true)) {
            Set<CodeSigner> signers = commonSigners(jar, names);
            checkFolders(names);
            checkNothingIsMissing(jar, names);
            if (checkSignatureFiles(jar, files) > signers.size()) {
                throw broken("one of its signatures does not match");
            }
            return signers;
        } catch (GeneralSecurityException | RuntimeException e) { // the verifier fails in any way: nothing is verified
            throw new JarRefusedException(words(String.valueOf(e.getMessage())), e);
        }
    }

    private static Set<CodeSigner> commonSigners(JarFile jar, Collection<String> names)
            throws IOException, JarRefusedException {
        Set<CodeSigner> common = null;
        for (String name : names) {
            if (name.endsWith("/") || name.equals(JarManifest.NAME) || isSignatureFile(name)) {
                continue;
            }
            List<CodeSigner> signers = signersOf(jar, name);
            if (common == null) {
                common = new LinkedHashSet<>(signers);
            } else {
                common.retainAll(signers);
            }
            if (common.isEmpty()) {
                throw broken("entry " + name + " is not signed, or not by those who signed the others");
            }
        }
        if (common == null) {
            throw broken("no entry is signed");
        }
        return common;
    }

    private static List<CodeSigner> signersOf(JarFile jar, String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        if (entry == null) {
            return List.of();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        CodeSigner @Nullable [] signers = entry.getCodeSigners(); // known once the entry was read
        return signers == null ? List.of() : Arrays.asList(signers);
    }

    /** Folders cannot be signed: only those that contain something signed are accepted. */
    private static void checkFolders(Collection<String> names) throws JarRefusedException {
        Set<String> parents = new HashSet<>();
        for (String name : names) {
            for (int end = name.indexOf('/'); end >= 0 && end < name.length() - 1; end = name.indexOf('/', end + 1)) {
                parents.add(name.substring(0, end + 1));
            }
        }
        for (String name : names) {
            if (name.endsWith("/") && !parents.contains(name)) {
                throw broken("the empty folder " + name + " is not signed");
            }
        }
    }

    private static void checkNothingIsMissing(JarFile jar, Collection<String> names)
            throws IOException, JarRefusedException {
        Set<String> present = Set.copyOf(names);
        for (Map.Entry<String, Attributes> section :
                jar.getManifest().getEntries().entrySet()) {
            boolean signed = section.getValue().keySet().stream()
                    .anyMatch(key -> String.valueOf(key).endsWith("-Digest"));
            if (signed && !present.contains(section.getKey())) {
                throw broken("entry " + section.getKey() + " was signed and is missing");
            }
        }
    }

    /** Checks that each signature has its two files and covers the whole manifest; returns how many there are. */
    private static int checkSignatureFiles(JarFile jar, Set<String> files)
            throws IOException, GeneralSecurityException, JarRefusedException {
        byte[] manifest = read(jar, JarManifest.NAME);
        int count = 0;
        for (String file : files) {
            String base = file.substring(0, file.lastIndexOf('.') < 0 ? file.length() : file.lastIndexOf('.'));
            if (!file.endsWith(".SF")) {
                if (!files.contains(base + ".SF")) {
                    throw broken(file + " belongs to no signature");
                }
                continue;
            }
            if (BLOCKS.stream()
                            .filter(block -> files.contains(base + "." + block))
                            .count()
                    != 1) {
                throw broken(file + " needs one file of the same name with the certificate");
            }
            if (!coversManifest(read(jar, file), manifest)) {
                throw broken(
                        "its manifest was changed after " + file + " was made, or has no digest of SHA-256 or better");
            }
            count++;
        }
        return count;
    }

    private static boolean coversManifest(byte[] signatureFile, byte[] manifest)
            throws IOException, GeneralSecurityException {
        Attributes attributes = new Manifest(new ByteArrayInputStream(signatureFile)).getMainAttributes();
        for (String algorithm : List.of("SHA-256", "SHA-384", "SHA-512")) {
            String digest = attributes.getValue(algorithm + WHOLE_MANIFEST);
            if (digest != null) {
                return MessageDigest.isEqual(
                        Base64.getDecoder().decode(digest),
                        MessageDigest.getInstance(algorithm).digest(manifest));
            }
        }
        return false;
    }

    private static byte[] read(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    /** Java does not expect a signature on these. */
    private static boolean isSignatureFile(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (!upper.startsWith(FOLDER) || upper.indexOf('/', FOLDER.length()) >= 0) {
            return false;
        }
        String type = upper.substring(upper.lastIndexOf('.') + 1);
        return upper.startsWith(FOLDER + "SIG-") || "SF".equals(type) || BLOCKS.contains(type);
    }

    private static JarRefusedException broken(String why) {
        return new JarRefusedException(words(why));
    }

    private static String words(String why) {
        return "has a broken signature (" + why + "); get it again from who signed it, or sign it again with jarsigner";
    }
}
