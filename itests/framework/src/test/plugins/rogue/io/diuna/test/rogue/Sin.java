// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.rogue;

import io.diuna.api.animation.Animation;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What this bundle does wrong, and where: each test builds it with other constants. */
final class Sin {

    private static final String NAME = "rogue";
    private static final String PLACE = "nowhere";
    private static final String DEED = "nothing";
    private static final int ONE_IN = 1;

    /** The system properties by which it and the test talk: when it sinned first, and that it may end what lasts. */
    private static final String SINNED = "io.diuna.test.sinned." + NAME;

    private static final String MERCY = "io.diuna.test.mercy." + NAME;

    /** At 60 frames a second, a gigabyte a second. */
    private static final int GLUT = (1 << 30) / 60;

    private static final int MOST_THREADS = 200;

    private static int calls;
    private static int threads;
    private static volatile Object rubbish;

    private Sin() {}

    /** Is called at each place where one can sin. */
    static void at(String place) {
        if (place.equals(PLACE) && ++calls % ONE_IN == 0) {
            System.getProperties().putIfAbsent(SINNED, String.valueOf(System.nanoTime()));
            commit();
        }
    }

    private static void commit() {
        switch (DEED) {
            case "hang" -> hang();
            case "sleep 50 ms" -> sleep(50);
            case "sleep 5 s" -> sleep(5_000);
            case "throw RuntimeException" -> throw new IllegalStateException("of my own making");
            case "throw StackOverflowError" -> deeper(0);
            case "throw NoClassDefFoundError" -> throw new NoClassDefFoundError("of my own making");
            case "throw OutOfMemoryError" -> throw new OutOfMemoryError("of my own making");
            case "throw what hangs" -> throw new Silence();
            case "allocate" -> rubbish = new byte[GLUT];
            case "start threads" -> startThread();
            case "keep a lock" -> {
                synchronized (Animation.class) { // everybody's, as an interned text is
                    synchronized ("io.diuna".intern()) {
                        hang();
                    }
                }
            }
            case "want the lock" -> {
                synchronized ("io.diuna".intern()) {
                    rubbish = DEED;
                }
            }
            default -> throw new AssertionError(DEED);
        }
    }

    /** Not to be interrupted. */
    private static void hang() {
        while (System.getProperty(MERCY) == null) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            Thread.interrupted();
        }
    }

    private static void sleep(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static int deeper(int level) {
        return deeper(level + 1) + 1;
    }

    private static void startThread() {
        if (threads++ < MOST_THREADS) {
            new Thread(Sin::hang, NAME + "-" + threads).start();
        }
    }

    /** Does not come back when it is asked for its message. */
    private static final class Silence extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            hang();
            return "";
        }
    }
}
