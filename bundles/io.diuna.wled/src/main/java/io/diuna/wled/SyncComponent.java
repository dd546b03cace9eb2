// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.wled.sync.SyncPeer;
import io.diuna.wled.sync.SyncTargets;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** UDP sync of WLED, if it is configured. Configured by PID {@code io.diuna.wled.sync}. */
@Component(
        service = StateListener.class,
        immediate = true,
        configurationPid = SyncValidation.PID,
        property = {StateListener.KINDS + "=LOOK", StateListener.KINDS + "=MASTER"})
@Designate(ocd = SyncComponent.Config.class)
public final class SyncComponent implements StateListener {

    private static final Logger LOG = LoggerFactory.getLogger(SyncComponent.class);

    private final TaskScope tasks;
    private final @Nullable SyncPeer peer;

    /** Configuration. */
    @ObjectClassDefinition(
            name = "Diuna: WLED sync",
            description = "UDP sync of WLED: devices in a network that show the same light.")
    public @interface Config {

        /** True to send changes. */
        @AttributeDefinition(
                name = "Send",
                description = "Sends each change of the light to the targets. Default: off.")
        boolean send() default false;

        /** True to follow others. */
        @AttributeDefinition(
                name = "Receive",
                description =
                        "Follows other devices. Packets have no password: everyone in the network can then change the light."
                                + " Default: off.")
        boolean receive() default false;

        /** True to take over effects, palettes and their settings. */
        @AttributeDefinition(
                name = "Receive effects",
                description =
                        "Follows effects and palettes by their number, too, as other instances of Diuna with the same"
                                + " plugins send them. Turn it off to follow WLED devices, whose numbers mean other effects. Default: on.")
        boolean receiveEffects() default true;

        /** Groups, a bit for each. */
        @AttributeDefinition(
                name = "Groups",
                description =
                        "Groups to which this device sends and which it follows: the sum of 1, 2, 4, ... 128. Default: 1.",
                min = "1",
                max = "255")
        int groups() default 1;

        /** UDP port. */
        @AttributeDefinition(
                name = "Port",
                description = "UDP port at which it receives. Default: 21324, as in WLED.",
                min = "1",
                max = "65535")
        int port() default SyncTargets.PORT;

        /** Addresses, with a port after a colon if it differs. */
        @AttributeDefinition(
                name = "Targets",
                description =
                        "Addresses to which changes are sent, such as 192.168.1.20 or attic.local:21324. Default: all"
                                + " devices of the network (255.255.255.255).")
        String[] targets() default SyncTargets.BROADCAST;
    }

    @Activate
    public SyncComponent(@Reference WledDevice device, @Reference TaskRegistry registry, Config config) {
        tasks = registry.open();
        peer = config.send() || config.receive() ? open(device, config) : null;
    }

    private @Nullable SyncPeer open(WledDevice device, Config config) {
        List<InetSocketAddress> targets = config.send() ? SyncTargets.parse(config.targets()) : List.of();
        try {
            SyncPeer opened = new SyncPeer(
                    socket(config), targets, config.groups(), config.receiveEffects(), new SyncedLight(device));
            if (config.receive()) {
                tasks.thread(TaskCategory.API, "diuna-wled-sync", "Follows other devices by UDP sync", opened)
                        .start();
            }
            return opened;
        } catch (IOException e) {
            LOG.error(
                    "UDP sync cannot use port {}: {}; choose another port, or end the program that uses it",
                    config.port(),
                    e.getMessage());
            return null;
        }
    }

    /** Opens a socket at the port, or at any port if it does not receive. */
    private static DatagramSocket socket(Config config) throws IOException {
        DatagramSocket socket = new DatagramSocket(null);
        try {
            socket.setReuseAddress(true);
            socket.setBroadcast(true);
            socket.bind(new InetSocketAddress(config.receive() ? config.port() : 0));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void stateChanged(StateEvent event) {
        SyncPeer opened = peer;
        if (opened != null) {
            opened.changed();
        }
    }

    /** Closes the socket. */
    @Deactivate
    void close() {
        SyncPeer opened = peer;
        if (opened != null) {
            opened.close();
        }
        tasks.close();
    }
}
