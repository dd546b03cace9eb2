// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.diuna.store.file.ConfigurationPaths;
import io.diuna.store.file.Envelope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Data folders with everything that a backup holds, and with what it does not. */
final class DataFixture {

    static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    static final String VERSION = "0.1.0";

    private static final List<String> FOLDERS = List.of("config", "plugins", "state");

    private DataFixture() {}

    /** Creates a data folder whose files have this text in them. */
    static Path create(Path data, String text) throws IOException {
        put(data, "config/io.diuna.driver.virtual~porch.json", "{\"pixels\":10,\"label\":\"" + text + "\"}");
        put(data, "config/administrator", "pbkdf2-sha256:1:" + text);
        put(data, "config/trust/author.pem", "certificate " + text);
        put(data, "config/cm/offered-defaults", "io.diuna.zone~left\n");
        configuration(data, "io.diuna.zone~left", text);
        configuration(data, "io.diuna.only." + text, text);
        document(data, "looks", "{\"version\":1,\"zones\":{},\"text\":\"" + text + "\"}");
        document(data, "only-" + text, "{\"version\":1}");
        document(data, "plugins", "#Diuna: plugins\nname=" + text + "\n");
        Files.createDirectories(data.resolve("plugins"));
        Files.write(data.resolve("plugins/twinkle.jar"), jar(text));
        Files.write(data.resolve("plugins/only-" + text + ".jar"), jar(text));
        return data;
    }

    /** Adds what belongs to the machine, is damaged or temporary: no backup holds it. */
    static void litter(Path data) throws IOException {
        put(data, "state/boots", "1\n");
        put(data, "state/lock", "");
        put(data, "state/framework.stamp", "digest");
        put(data, "state/framework/bundle1/bundle.info", "cache");
        put(data, "state/shell/path", "/run/socket");
        put(data, "state/restore.lock", "");
        document(data, "sessions", "{\"version\":1,\"keys\":[]}");
        put(data, "logs/diuna.log", "log");
        document(data, "scenes-broken", "{\"version\":2}");
        put(data, "state/looks.bad-1", "damaged");
        put(data, "state/looks.tmp", "half");
        put(data, "state/lost", "no envelope");
        put(data, "config/cm/io/diuna/lost.config", "no envelope");
        put(data, "config/notes.txt", "notes");
        put(data, "config/.hidden.json", "{}");
        put(data, "plugins/readme.txt", "no jar");
        put(data, "plugins/.upload-1.jar", "half");
        Files.write(data.resolve("plugins/copy.jar.part"), jar("half"));
    }

    static void put(Path data, String name, String text) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void document(Path data, String name, String text) throws IOException {
        put(data, "state/" + name, new String(Envelope.seal(text.getBytes(UTF_8)), UTF_8));
        put(data, "state/" + name + ".1", new String(Envelope.seal((text + " ").getBytes(UTF_8)), UTF_8));
    }

    static void configuration(Path data, String pid, String label) throws IOException {
        Path file = new ConfigurationPaths(data.resolve("config/cm")).file(pid);
        Files.createDirectories(file.getParent());
        String text = "label=\"" + label + "\"\r\nservice.pid=\"" + pid + "\"\r\n";
        Files.write(file, Envelope.seal(text.getBytes(UTF_8)));
    }

    static byte[] jar(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("META-INF/MANIFEST.MF");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(("Bundle-SymbolicName: " + text).getBytes(UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** Returns a backup of a data folder. */
    static byte[] backup(Path data) throws IOException {
        Path zip = Files.createTempFile("backup", ".zip");
        try {
            new BackupWriter(data, VERSION, InstantSource.fixed(NOON)).write(zip);
            return Files.readAllBytes(zip);
        } finally {
            Files.delete(zip);
        }
    }

    /** Checks a backup and keeps it for the next start. */
    static void stage(Path data, byte[] backup) throws IOException {
        new RestoreStage(data, KilledDisk.never()).stage(new ByteArrayInputStream(backup));
    }

    /** Exchanges the files, as a start does. */
    static RestoreExchange.Result exchange(Path data) throws IOException {
        return new RestoreExchange(data, KilledDisk.never()).run();
    }

    /** Returns the text of every file of the show, by its path; previous generations and what belongs to the machine left out. */
    static Map<String, String> show(Path data) throws IOException {
        Map<String, String> show = new TreeMap<>();
        tree(data).forEach((name, text) -> {
            boolean kept = FOLDERS.contains(name.split("/", 2)[0]) && !name.endsWith(".1");
            if (kept && !(name.startsWith("state/") && BackupPart.isReserved(name.split("/", -1)[1]))) {
                show.put(name, text);
            }
        });
        return show;
    }

    /** Returns the content of every file of a data folder but the lock of restores, by its path. */
    static Map<String, String> tree(Path data) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(data.relativize(file).toString(), Files.readString(file, ISO_8859_1));
            }
        }
        tree.remove("state/restore.lock");
        return tree;
    }

    /** Copies a data folder. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }
}
