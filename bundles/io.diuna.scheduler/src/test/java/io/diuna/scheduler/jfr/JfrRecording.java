// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.EventSettings;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** JFR recording of this virtual machine. */
public final class JfrRecording implements AutoCloseable {

    private final Path folder;
    private final Recording recording = new Recording();

    /**
     * @param folder where the recording is written when it stops
     */
    public JfrRecording(Path folder) {
        this.folder = folder;
    }

    /** Enables events, of any duration and with stack traces. */
    public JfrRecording with(String... names) {
        for (String name : names) {
            recording.enable(name).withThreshold(Duration.ZERO).withStackTrace();
        }
        return this;
    }

    /** Enables a periodic event. */
    public JfrRecording withPeriod(Duration period, String name) {
        EventSettings unused = recording.enable(name).withPeriod(period);
        return this;
    }

    /** Starts the recording. */
    public JfrRecording start() {
        recording.start();
        return this;
    }

    /** The events recorded so far, sorted by time. */
    public List<RecordedEvent> soFar() {
        try {
            return events();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops, and returns all events, sorted by time. */
    public List<RecordedEvent> stop() throws IOException {
        recording.stop();
        return events();
    }

    private List<RecordedEvent> events() throws IOException {
        Path file = folder.resolve("flight.jfr");
        recording.dump(file);
        try (RecordingFile events = new RecordingFile(file)) {
            return read(events)
                    .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static Stream<RecordedEvent> read(RecordingFile file) throws IOException {
        Stream.Builder<RecordedEvent> events = Stream.builder();
        while (file.hasMoreEvents()) {
            events.add(file.readEvent());
        }
        return events.build();
    }

    @Override
    public void close() {
        recording.close();
    }
}
