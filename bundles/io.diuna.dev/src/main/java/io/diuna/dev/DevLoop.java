// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Development loop: scans the files, builds what two scans in a row have found the same, swaps the plugin, and reports. A step is called
 * ten times a second by one thread; any thread may read the status.
 */
final class DevLoop {

    private final Supplier<SortedMap<Path, String>> scanner;
    private final Function<Collection<Path>, BuildResult> build;
    private final PluginDeployment deployment;
    private final Consumer<String> terminal;
    private final Runnable onChange;
    private final LongSupplier clock;
    private final Set<SourceProblem> reported = new HashSet<>();
    private SortedMap<Path, String> latest = new TreeMap<>();
    private @Nullable SortedMap<Path, String> built;
    private long changedAt;
    private volatile DevStatus status;

    /**
     * @param project absolute path of the project
     * @param scanner returns the stamps of the files by their paths
     * @param build builds the plugin of the files
     * @param terminal takes lines for the author
     * @param onChange called after each change of the status
     * @param clock returns the time in nanoseconds
     */
    DevLoop(
            Path project,
            Supplier<SortedMap<Path, String>> scanner,
            Function<Collection<Path>, BuildResult> build,
            PluginDeployment deployment,
            Consumer<String> terminal,
            Runnable onChange,
            LongSupplier clock) {
        this.scanner = scanner;
        this.build = build;
        this.deployment = deployment;
        this.terminal = terminal;
        this.onChange = onChange;
        this.clock = clock;
        changedAt = clock.getAsLong();
        status = DevStatus.initial(project.toString());
    }

    /** Returns the status; any thread. */
    DevStatus status() {
        return status;
    }

    /** Scans once, and builds if the files have changed and settled; otherwise looks after the plugin that runs. */
    void step() {
        SortedMap<Path, String> found = scanner.get();
        if (!found.equals(latest)) {
            if (latest.equals(built)) {
                changedAt = clock.getAsLong();
            }
            latest = found;
        } else if (!found.equals(built)) {
            built = found;
            change(status.compiling());
            try {
                build(found.keySet());
            } catch (RuntimeException e) {
                // of the platform, while it stops, or a bug: the next change is another attempt
                fail(List.of(SourceProblem.of("The build has failed: " + e)));
            }
        } else {
            supervise();
        }
    }

    private void build(Collection<Path> files) {
        BuildResult result = build.apply(files);
        BuiltPlugin plugin = result.plugin();
        if (plugin == null) {
            fail(result.problems());
        } else if (deployment.isRunning(plugin)) {
            change(status.running(List.of()));
        } else {
            deploy(plugin);
        }
    }

    private void deploy(BuiltPlugin plugin) {
        reported.clear();
        List<SourceProblem> problems = deployment.deploy(plugin);
        if (deployment.isRunning(plugin)) {
            long millis = Duration.ofNanos(clock.getAsLong() - changedAt).toMillis();
            change(status.swapped(plugin.symbolicName(), millis));
            terminal.accept(plugin.symbolicName() + " is swapped in after " + millis + " ms");
        } else {
            fail(problems);
        }
    }

    /** Reports what the platform says of the plugin by and by, and takes back one that fails after its swap. */
    private void supervise() {
        List<SourceProblem> remarks = deployment.check();
        List<SourceProblem> fresh = remarks.stream().filter(reported::add).toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (deployment.takeBack()) {
            fail(fresh);
        } else {
            fresh.forEach(remark -> terminal.accept(remark.toString()));
            List<SourceProblem> all = new ArrayList<>(status.problems());
            all.addAll(fresh);
            change(status.state() == DevStatus.State.FAILED ? status.failed(all) : status.running(all));
        }
    }

    private void fail(List<SourceProblem> problems) {
        reported.addAll(problems);
        problems.forEach(problem -> terminal.accept(problem.toString()));
        change(status.failed(problems));
    }

    private void change(DevStatus newStatus) {
        status = newStatus;
        onChange.run();
    }
}
