// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.storm;

import io.diuna.api.DiunaException;
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
    private final StormModel model;
    private final Random random;
    private final int operations;

    /**
     * @param name name of the writer, and the begin of the ids of its own things
     * @param seed number that decides all changes
     */
    StormThread(String name, StormWriter writer, StormModel model, long seed, int operations) {
        this.name = name;
        this.writer = writer;
        this.model = model;
        this.operations = operations;
        random = new Random(seed);
    }

    /** Returns the number of changes that another writer has prevented. */
    @Override
    public Integer call() throws IOException {
        int prevented = 0;
        for (int i = 0; i < operations; i++) {
            String id = List.of(SHARED, name + "-1", name + "-2").get(random.nextInt(3));
            boolean isStrip = random.nextBoolean();
            String thing = (isStrip ? "strip " : "zone ") + id;
            int number = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(60);
            String value = number == 0 ? StormModel.ABSENT : Integer.toString(number);
            if (i % SETTLE == 0) {
                writer.settle();
            }
            try {
                change(id, isStrip, number);
                model.done(name, thing, value);
            } catch (DiunaException | IllegalStateException e) {
                if (!id.equals(SHARED)) {
                    throw new AssertionError(name + ", change " + i + ": " + thing + " = " + value, e);
                }
                model.attempted(name, thing, value);
                prevented++;
            }
        }
        return prevented;
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
