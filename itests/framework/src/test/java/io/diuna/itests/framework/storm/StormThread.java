// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.storm;

import io.diuna.api.DiunaException;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.StripAdmin;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/** Random changes by one writer: of things of its own, and of a strip and a zone that all writers change. */
final class StormThread implements Callable<Integer> {

    private static final String SHARED = "shared";

    /** Changes after which a writer waits until they are taken. */
    private static final int SETTLE = 25;

    private final String name;
    private final StormWriter writer;
    private final StripAdmin strips;
    private final StormModel model;
    private final Random random;
    private final int operations;

    /**
     * @param name name of the writer, and the begin of the ids of its own things
     * @param strips tells when changes have been taken
     * @param seed number that decides all changes
     */
    StormThread(String name, StormWriter writer, StripAdmin strips, StormModel model, long seed, int operations) {
        this.name = name;
        this.writer = writer;
        this.strips = strips;
        this.model = model;
        this.operations = operations;
        random = new Random(seed);
    }

    /** Returns the number of changes that were late, or that another writer has prevented. */
    @Override
    public Integer call() throws IOException {
        int failed = 0;
        for (int i = 1; i <= operations; i++) {
            String id = List.of(SHARED, name + "-1", name + "-2").get(random.nextInt(3));
            boolean isStrip = random.nextBoolean();
            String thing = (isStrip ? "strip " : "zone ") + id;
            int number = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(60);
            String value = number == 0 ? StormModel.ABSENT : Integer.toString(number);
            try {
                change(id, isStrip, number);
                model.done(name, thing, value);
            } catch (DiunaException | IllegalStateException e) {
                if (id.equals(SHARED)) {
                    model.attempted(name, thing, value);
                } else if (isStored(e)) {
                    model.done(name, thing, value);
                } else {
                    throw new AssertionError(name + ", change " + i + ": " + thing + " = " + value, e);
                }
                failed++;
            }
            if (i % SETTLE == 0 || i == operations) {
                settle(i);
            }
        }
        return failed;
    }

    /** Returns true for a change that is stored and takes effect later: the machine has other work to do. */
    private static boolean isStored(RuntimeException e) {
        return String.valueOf(e.getMessage()).contains("within 5 s");
    }

    /** Changes one thing more, and waits for it: so all changes before are taken, and no queue grows. */
    private void settle(int number) throws IOException {
        String marker = name + "-marker";
        writer.putStrip(marker, number);
        Eventually.until(
                "change " + number + " of " + name + " is taken",
                () -> strips.strips().stream()
                        .map(ConfiguredStrip::status)
                        .anyMatch(status -> status.id().equals(marker) && status.length() == number));
    }

    private void change(String id, boolean isStrip, int number) throws IOException {
        if (number > 0) {
            if (isStrip) {
                writer.putStrip(id, number);
            } else {
                writer.putZone(id, number);
            }
        } else if (isStrip) {
            writer.removeStrip(id);
        } else {
            writer.removeZone(id);
        }
    }
}
