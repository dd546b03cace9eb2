// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.network.artnet.ArtnetSender;
import io.diuna.network.dmx.UniversePlan;
import io.diuna.network.udp.HostResolver;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.Receivers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Art-Net strip. */
@Component(
        service = PhysicalStrip.class,
        scope = ServiceScope.PROTOTYPE,
        configurationPid = ArtnetStrip.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ArtnetStrip.StripConfig.class, factory = true)
public final class ArtnetStrip extends LazyStrip {

    static final String PID = "io.diuna.network.artnet";

    /** Configuration form of the web console. */
    @ObjectClassDefinition(
            name = "Diuna Art-Net strip",
            description = "Strip on an Art-Net controller. The part of the PID after ~ is the strip's id.")
    interface StripConfig extends ReceiverConfig, ArtnetConfig, LightConfig {}

    private final ArtnetConfig config;

    @Activate
    public ArtnetStrip(
            ReceiverConfig receivers,
            ArtnetConfig config,
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
        ConfigurationException.checkRange("universe", config.universe(), 0, ArtnetSender.LAST_UNIVERSE);
        List<PixelRange> ranges = requiredRanges(config.port());
        UniversePlan plan = UniversePlan.of(
                receivers.pixels(), order(), ranges, config.channels(), config.universe(), ArtnetSender.LAST_UNIVERSE);
        Receivers sockets = sockets(ranges);
        return new ArtnetSender(plan, sockets, syncReceivers(sockets));
    }

    private @Nullable Receivers syncReceivers(Receivers all) {
        return switch (config.sync()) {
            case "none" -> null;
            case "receivers" -> all;
            case "broadcast" ->
                sockets(List.of(PixelRange.all("broadcast", config.broadcast(), receivers.pixels(), config.port())));
            default ->
                throw new ConfigurationException(
                        "sync", "sync is none, receivers or broadcast, not '" + config.sync() + "'");
        };
    }
}
