// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.fault.FileDamage;
import io.diuna.itests.robustness.process.RestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Operations of the machine: power cuts, signals, full and failing disks, damaged files, clock jumps. */
final class MachineOperations {

    private static final List<Duration> JUMPS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(-1),
            Duration.ofDays(1),
            Duration.ofDays(-400),
            Duration.ofDays(20_000),
            Duration.ofMillis(-1),
            Duration.ofDays(-20_000));

    private MachineOperations() {}

    static List<Operation> all() {
        return List.of(
                new Operation("kill -9", 4, MachineOperations::kill),
                new Operation("SIGTERM", 2, MachineOperations::terminate),
                new Operation("kill during the start", 1, MachineOperations::killDuringStart),
                new Operation("full disk", 2, show -> badDisk(show, FaultInjector.NO_SPACE)),
                new Operation("failing disk", 1, show -> badDisk(show, FaultInjector.INPUT_OUTPUT_ERROR)),
                new Operation("read-only disk", 1, show -> badDisk(show, FaultInjector.READ_ONLY)),
                new Operation("start on a full disk", 1, MachineOperations::startOnFullDisk),
                new Operation("flipped bit", 4, show -> damage(show, FileDamage::flipBit)),
                new Operation("damaged file", 2, show -> damage(show, FileDamage::replace)),
                new Operation("clock jump", 2, MachineOperations::jump),
                new Operation("SIGSTOP", 1, MachineOperations::pause));
    }

    private static void kill(Show show) throws IOException, InterruptedException {
        show.kill();
        show.boot();
    }

    private static void terminate(Show show) throws IOException, InterruptedException {
        show.terminate();
        show.boot();
    }

    private static void killDuringStart(Show show) throws IOException, InterruptedException {
        show.kill();
        show.process.start();
        Show.sleep(show.random.nextInt(4_000));
        show.kill();
        show.boot();
    }

    /** Lets everything that changes the disk fail for a while. */
    private static void badDisk(Show show, int error) throws IOException, InterruptedException {
        OperatorOperations.master(show, true, 34); // so that 33 is a change
        show.faults.fail(FaultInjector.WRITE | FaultInjector.CHANGE | FaultInjector.SYNC, error);
        try {
            Answer answer = show.client().json("PATCH", "/api/v1/master", "{\"on\":true,\"brightness\":33}");
            show.model.attempt("master", "true 33");
            if (!answer.isOk() || !answer.body().contains("\"saved\":false")) {
                throw show.violation("a change that cannot be saved is answered by " + answer);
            }
            show.awaitProblem("a change that was not saved", "not-saved");
            Answer upload = show.client().upload(show.jars.good("gamma", 1));
            if (upload.isOk()) {
                throw show.violation("a plugin was acknowledged that cannot be saved: " + upload);
            }
            show.model.attempt("plugin io.diuna.test.gamma", "1.0.1");
            if (show.random.nextInt(3) == 0) {
                show.kill();
                show.faults.heal();
                show.boot();
            }
        } finally {
            show.faults.heal();
        }
        OperatorOperations.master(show);
        show.awaitNoProblem("not-saved");
    }

    private static void startOnFullDisk(Show show) throws IOException, InterruptedException {
        show.kill();
        show.faults.fail(FaultInjector.WRITE | FaultInjector.CHANGE | FaultInjector.SYNC, FaultInjector.NO_SPACE);
        show.boot();
        show.compare();
        show.faults.heal();
        show.terminate();
        show.boot();
    }

    private static void damage(Show show, FileDamage damage) throws IOException, InterruptedException {
        show.kill();
        Path file = show.pick(files(show.process.data()));
        String what = damage.apply(show.random, file);
        System.out.println("    " + what);
        show.boot();
        if (file.startsWith(show.process.data().resolve("plugins"))) {
            show.mayName(String.valueOf(file.getFileName()));
        }
        show.compareAfterDamage(what);
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            // The bundle cache has most of the files.
            List<Path> few = files.stream()
                    .filter(file -> !file.startsWith(data.resolve("state/framework")))
                    .toList();
            return Math.floorMod(files.hashCode(), 4) == 0 ? files : few;
        }
    }

    private static void jump(Show show) {
        show.faults.moveClock(show.pick(JUMPS));
        OperatorOperations.look(show);
    }

    private static void pause(Show show) throws IOException, InterruptedException {
        signal(show, "STOP");
        Show.sleep(1_000);
        signal(show, "CONT");
        OperatorOperations.look(show);
    }

    /** Sends a signal to the process. */
    static void signal(Show show, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(show.process.pid()))
                .start()
                .waitFor();
    }
}
