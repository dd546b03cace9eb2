// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.network.dmx.UniversePlan;
import io.diuna.network.sacn.MulticastPath;
import io.diuna.network.sacn.SacnPath;
import io.diuna.network.sacn.SacnSender;
import io.diuna.network.sacn.SacnSource;
import io.diuna.network.sacn.UnicastPath;
import io.diuna.network.udp.HostResolver;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.Receivers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A strip whose receivers speak E1.31: to those that are named, or else by multicast. */
@Component(
        service = PhysicalStrip.class,
        scope = ServiceScope.PROTOTYPE,
        configurationPid = "io.diuna.network.sacn",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SacnStrip.StripConfig.class, factory = true)
public final class SacnStrip extends LazyStrip {

    /** What the web console offers. */
    @ObjectClassDefinition(
            name = "Diuna E1.31 strip",
            description =
                    "A strip whose receiver speaks E1.31, also called sACN; by multicast where no receiver is named."
                            + " The part of the PID after ~ is the strip's id.")
    interface StripConfig extends ReceiverConfig, SacnConfig, LightConfig {}

    private final ReceiverConfig receivers;
    private final SacnConfig config;
    private final String id;
    private final HostResolver names;

    @Activate
    public SacnStrip(
            ReceiverConfig receivers,
            SacnConfig config,
            Map<String, Object> properties,
            @Reference HostResolver names) {
        this.receivers = receivers;
        this.config = config;
        this.id = StripId.of(properties);
        this.names = names;
    }

    @Override
    PhysicalStrip make() {
        ConfigurationException.checkRange("port", config.port(), 1, 65_535);
        ConfigurationException.checkRange("ttl", config.ttl(), 1, 255);
        ConfigurationException.checkRange("universe", config.universe(), 1, SacnSender.LAST_UNIVERSE);
        ConfigurationException.checkRange("sync", config.sync(), 0, SacnSender.LAST_UNIVERSE);
        List<PixelRange> named = shares(receivers, config.port());
        boolean multicast = named.isEmpty();
        UniversePlan plan = UniversePlan.of(
                receivers.pixels(),
                ColorOrder.parse(receivers.order()),
                multicast ? List.of(new PixelRange(0, receivers.pixels(), List.of())) : named,
                config.channels(),
                config.universe(),
                SacnSender.LAST_UNIVERSE);
        SacnPath path = multicast
                ? new MulticastPath(
                        plan.universes(), config.sync(), config.port(), config.networkInterface(), config.ttl())
                : new UnicastPath(new Receivers(id, named, names, System::nanoTime));
        return new SacnSender(plan, config.sync(), multicast && config.discovery(), source(), path, System::nanoTime);
    }

    private SacnSource source() {
        ConfigurationException.checkRange("priority", config.priority(), 0, 200);
        String name = config.sourceName().isBlank() ? "Diuna " + id : config.sourceName();
        if (config.sourceName().getBytes(StandardCharsets.UTF_8).length > SacnSource.LONGEST_NAME) {
            throw new ConfigurationException(
                    "sourceName", "sourceName has at most " + SacnSource.LONGEST_NAME + " bytes, not '" + name + "'");
        }
        return new SacnSource(SacnSource.cid(MachineId.id(), id), name, config.priority());
    }
}
