// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
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
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A strip whose receivers speak Art-Net. */
@Component(
        service = PhysicalStrip.class,
        scope = ServiceScope.PROTOTYPE,
        configurationPid = ArtnetStrip.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ArtnetStrip.StripConfig.class, factory = true)
public final class ArtnetStrip extends LazyStrip {

    static final String PID = "io.diuna.network.artnet";

    /** What the web console offers. */
    @ObjectClassDefinition(
            name = "Diuna Art-Net strip",
            description = "A strip whose receiver speaks Art-Net. The part of the PID after ~ is the strip's id.")
    interface StripConfig extends ReceiverConfig, ArtnetConfig, LightConfig {}

    private final ReceiverConfig receivers;
    private final ArtnetConfig config;
    private final String id;
    private final HostResolver names;

    @Activate
    public ArtnetStrip(
            ReceiverConfig receivers,
            ArtnetConfig config,
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
        ConfigurationException.checkRange("universe", config.universe(), 0, ArtnetSender.LAST_UNIVERSE);
        List<PixelRange> shares = namedShares(receivers, config.port());
        UniversePlan plan = UniversePlan.of(
                receivers.pixels(),
                ColorOrder.parse(receivers.order()),
                shares,
                config.channels(),
                config.universe(),
                ArtnetSender.LAST_UNIVERSE);
        Receivers all = new Receivers(id, shares, names, System::nanoTime);
        return new ArtnetSender(plan, all, synced(all));
    }

    private @Nullable Receivers synced(Receivers all) {
        return switch (config.sync()) {
            case "none" -> null;
            case "receivers" -> all;
            case "broadcast" ->
                new Receivers(
                        id,
                        List.of(PixelRange.all("broadcast", config.broadcast(), receivers.pixels(), config.port())),
                        names,
                        System::nanoTime);
            default ->
                throw new ConfigurationException(
                        "sync", "sync is none, receivers or broadcast, not '" + config.sync() + "'");
        };
    }
}
