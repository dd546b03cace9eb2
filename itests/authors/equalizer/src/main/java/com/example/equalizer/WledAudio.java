package com.example.equalizer;

import io.diuna.api.signal.Signal;
import io.diuna.api.signal.SignalSource;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Source of sound signals: packets of WLED's audio sync (version 2) from the network. */
@Component(configurationPid = "com.example.equalizer")
public final class WledAudio implements SignalSource {

    static final int BANDS = 16;

    private static final String GROUP = "239.0.0.1";
    private static final int READ_MILLIS = 1000;

    /** Settings: the UDP port. */
    @interface Settings {
        int port() default 11988;
    }

    private final List<Signal> signals = new ArrayList<>();
    private final int port;
    private final TaskScope tasks;

    @Activate
    public WledAudio(Settings settings, @Reference TaskRegistry registry) {
        port = settings.port();
        signals.add(signal("audio.level", "Sound level"));
        for (int band = 1; band <= BANDS; band++) {
            signals.add(signal("audio.band." + band, "Sound band " + band));
        }
        tasks = registry.open();
        tasks.loop(TaskCategory.INPUT, "wled-audio", "Receives the audio sync of WLED", this::receive)
                .start();
    }

    private static Signal signal(String id, String label) {
        return Signal.of(id, label).withTimeout(Duration.ofSeconds(1));
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    @Override
    public List<Signal> signals() {
        return List.copyOf(signals);
    }

    private void receive() {
        try (MulticastSocket socket = new MulticastSocket(port)) {
            socket.setSoTimeout(READ_MILLIS);
            join(socket);
            DatagramPacket packet = new DatagramPacket(new byte[256], 256);
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    socket.receive(packet);
                    AudioPacket.publish(packet.getData(), packet.getLength(), signals);
                } catch (SocketTimeoutException silence) {
                    // asked again
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("UDP port " + port + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void join(MulticastSocket socket) {
        try {
            socket.joinGroup(new InetSocketAddress(GROUP, 0), null);
        } catch (IOException noMulticast) {
            // packets to this computer's own address arrive all the same
        }
    }
}
