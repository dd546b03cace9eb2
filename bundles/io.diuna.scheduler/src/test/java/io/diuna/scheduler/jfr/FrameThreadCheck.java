// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a JFR recording what the frame thread must never do: wait for a monitor, access a file or a socket, sleep,
 * park anywhere but for its next tick, or run code from outside the engine.
 */
public final class FrameThreadCheck {

    private static final String THREAD = "diuna-frame";
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String PARK = "jdk.ThreadPark";

    private static final Set<String> BLOCKING = Set.of(
            "jdk.JavaMonitorEnter",
            "jdk.JavaMonitorWait",
            "jdk.FileRead",
            "jdk.FileWrite",
            "jdk.FileForce",
            "jdk.SocketRead",
            "jdk.SocketWrite",
            "jdk.ThreadSleep");

    private static final Pattern CORE =
            Pattern.compile("io\\.diuna\\.(api|platform|task|scheduler\\.(base|loop|mix|layer|render))\\..+"
                    + "|java\\.lang\\..+|java\\.util\\.(?!logging|concurrent\\.locks|stream).+"
                    + "|java\\.util\\.concurrent\\.locks\\.LockSupport"
                    + "|jdk\\.internal\\.(misc|util|vm)\\..+");

    private static final Pattern TICK_PARK = Pattern.compile("io\\.diuna\\.scheduler\\.base\\.Clock(\\$.+)?");

    private FrameThreadCheck() {}

    /** Enables all events that the check needs. */
    public static JfrRecording prepare(JfrRecording recording) {
        return recording.with(BLOCKING.toArray(String[]::new)).with(PARK).withPeriod(Duration.ofMillis(1), SAMPLE);
    }

    /** The violations of the frame thread, each with its stack trace. */
    public static List<String> findings(List<RecordedEvent> events) {
        return events.stream()
                .filter(FrameThreadCheck::isOfFrameThread)
                .filter(event -> BLOCKING.contains(name(event)) || isForeign(event) || isForeignPark(event))
                .map(FrameThreadCheck::describe)
                .toList();
    }

    /** The number of execution samples of the frame thread; without any, the check proves nothing. */
    public static long samples(List<RecordedEvent> events) {
        return count(events, SAMPLE);
    }

    /** The number of times the frame thread parked for its next tick. */
    public static long parks(List<RecordedEvent> events) {
        return count(events, PARK);
    }

    private static long count(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(FrameThreadCheck::isOfFrameThread)
                .filter(event -> name(event).equals(name))
                .count();
    }

    private static boolean isForeign(RecordedEvent event) {
        Predicate<String> core = CORE.asMatchPredicate();
        return name(event).equals(SAMPLE)
                && classes(event).stream().anyMatch(type -> !core.test(type) && !type.equals(Thread.class.getName()));
    }

    private static boolean isForeignPark(RecordedEvent event) {
        return name(event).equals(PARK)
                && classes(event).stream()
                        .filter(type -> !type.startsWith("java") && !type.startsWith("jdk."))
                        .findFirst()
                        .filter(TICK_PARK.asMatchPredicate())
                        .isEmpty();
    }

    private static boolean isOfFrameThread(RecordedEvent event) {
        RecordedThread thread = name(event).equals(SAMPLE) ? event.getThread("sampledThread") : thread(event);
        return thread != null && THREAD.equals(thread.getJavaName());
    }

    private static @Nullable RecordedThread thread(RecordedEvent event) {
        return event.getThread();
    }

    private static String describe(RecordedEvent event) {
        return name(event)
                + stack(event).stream()
                        .map(frame -> "\n    " + frame.getMethod().getType().getName() + "."
                                + frame.getMethod().getName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining());
    }

    private static List<String> classes(RecordedEvent event) {
        return stack(event).stream()
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
    }

    private static List<RecordedFrame> stack(RecordedEvent event) {
        return event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
    }

    private static String name(RecordedEvent event) {
        return event.getEventType().getName();
    }
}
