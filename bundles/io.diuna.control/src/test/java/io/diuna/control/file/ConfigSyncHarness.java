// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.file;

import io.diuna.control.strip.ConfigSchema;
import io.diuna.control.strip.DriverCatalog;
import io.diuna.control.strip.FakeConfigurations;
import io.diuna.control.strip.InstalledDriver;
import io.diuna.control.strip.Metatype;
import io.diuna.control.strip.StripConfigurations;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.ZoneRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** Harness of a {@link ConfigSync}: a folder, fake configurations, and drivers with metatypes. */
abstract class ConfigSyncHarness implements ConfigurationRules.Descriptions {

    final FakeConfigurations fake = new FakeConfigurations();
    final TestJournal journal = new TestJournal();
    final List<InstalledDriver> drivers = List.of(Metatype.driver("new.ddp"), Metatype.driver("old.virtual"));

    final List<StripStatus> strips = new ArrayList<>();

    @TempDir
    Path folder;

    @Nullable
    ConfigSync sync;

    /** Runs while a file is imported. */
    Runnable duringImport = () -> {};

    long time = 1_700_000_000_000L;

    @Override
    public DriverCatalog drivers() {
        duringImport.run();
        return new DriverCatalog(drivers);
    }

    @Override
    public Optional<ConfigSchema> schema(String pid, boolean factory) {
        return pid.equals("the.rate") && !factory ? Optional.of(Metatype.rate(pid)) : Optional.empty();
    }

    @Override
    public List<StripStatus> strips() {
        return List.copyOf(strips);
    }

    @Override
    public List<ZoneRange> ranges(String zone) {
        return List.of();
    }

    /** Scans twice: the first scan finds a file, the second finds it stable. */
    void scanTwice() {
        scan();
        scan();
    }

    void scan() {
        ConfigSync current = sync == null ? restarted() : sync;
        current.scan();
    }

    /** Creates a new instance, as after a restart of Diuna. */
    ConfigSync restarted() {
        ConfigSync fresh = new ConfigSync(
                folder,
                fake.admin(),
                new ConfigWriter(fake.admin(), new StripConfigurations(fake.admin()), new ConfigurationRules(this)),
                journal.as(Logger.class));
        sync = fresh;
        return fresh;
    }

    void drop(String pid, String text) throws IOException {
        drop(pid, text.getBytes(StandardCharsets.UTF_8));
    }

    void drop(String pid, byte[] content) throws IOException {
        Path file = folder.resolve(pid + ".json");
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(time += 1_000));
    }

    void remove(String pid) throws IOException {
        Files.delete(folder.resolve(pid + ".json"));
    }

    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    void setByOthers(String pid, Map<String, Object> properties) {
        fake.written.put(pid, new Hashtable<>(properties));
    }

    @Nullable
    Object value(String pid, String key) {
        Dictionary<String, Object> properties = fake.written.get(pid);
        return properties == null ? null : properties.get(key);
    }

    Set<String> pids() {
        Set<String> pids = new TreeSet<>(fake.written.keySet());
        pids.remove(ImportedFiles.PID);
        return pids;
    }

    List<String> problems() {
        return sync == null ? List.of() : sync.problems();
    }
}
