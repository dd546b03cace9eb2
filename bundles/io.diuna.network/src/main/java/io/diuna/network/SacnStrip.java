// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.ConfigurationException;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** E1.31 (sACN) strip: unicast to the configured receivers, multicast if there are none. */
@Component(
        service = PhysicalStrip.class,
        scope = ServiceScope.PROTOTYPE,
        configurationPid = SacnStrip.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SacnStrip.StripConfig.class, factory = true)
public final class SacnStrip extends LazyStrip {

    /** Factory PID. */
    static final String PID = "io.diuna.network.sacn";

    /** Configuration form of the web console. */
    @ObjectClassDefinition(
            name = "Diuna E1.31 strip",
            description =
                    "Strip on an E1.31 (sACN) controller; multicast if no controller is named. The part of the PID"
                            + " after ~ is the strip's id.")
    interface StripConfig extends ReceiverConfig, SacnConfig, LightConfig {}

    private final SacnConfig config;

    @Activate
    public SacnStrip(
            ReceiverConfig receivers,
            SacnConfig config,
            Map<String, Object> properties,
            @Reference HostResolver resolver) {
        super(receivers, properties, resolver);
        this.config = config;
    }

    /** Keeps the values of this instance: the platform opens another one with the new values, and then closes this one. */
    @Modified
    void modified() {}

    @Override
    PhysicalStrip create() {
        ConfigurationException.checkRange("ttl", config.ttl(), 1, 255);
        ConfigurationException.checkRange("universe", config.universe(), 1, SacnSender.LAST_UNIVERSE);
        ConfigurationException.checkRange("sync", config.sync(), 0, SacnSender.LAST_UNIVERSE);
        List<PixelRange> named = ranges(config.port());
        boolean multicast = named.isEmpty();
        UniversePlan plan = UniversePlan.of(
                receivers.pixels(),
                order(),
                multicast ? List.of(new PixelRange(0, receivers.pixels(), List.of())) : named,
                config.channels(),
                config.universe(),
                SacnSender.LAST_UNIVERSE);
        SacnPath path = multicast
                ? new MulticastPath(
                        plan.universes(), config.sync(), config.port(), config.networkInterface(), config.ttl())
                : new UnicastPath(sockets(named));
        return new SacnSender(plan, config.sync(), multicast && config.discovery(), source(), path, System::nanoTime);
    }

    private SacnSource source() {
        ConfigurationException.checkRange("priority", config.priority(), 0, 200);
        String name = config.sourceName().isBlank() ? "Diuna " + id : config.sourceName();
        if (config.sourceName().getBytes(StandardCharsets.UTF_8).length > SacnSource.LONGEST_NAME) {
            throw new ConfigurationException(
                    "sourceName",
                    "sourceName has at most " + SacnSource.LONGEST_NAME + " bytes in UTF-8, not '" + name + "'");
        }
        return new SacnSource(SacnSource.cid(MachineId.id(), id), name, config.priority());
    }
}
