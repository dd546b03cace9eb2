// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.network.ddp.DdpSender;
import io.diuna.network.udp.HostResolver;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.Receivers;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A strip whose receivers speak DDP. */
@Component(
        service = PhysicalStrip.class,
        scope = ServiceScope.PROTOTYPE,
        configurationPid = "io.diuna.network.ddp",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DdpStrip.StripConfig.class, factory = true)
public final class DdpStrip extends LazyStrip {

    /** What the web console offers. */
    @ObjectClassDefinition(
            name = "Diuna DDP strip",
            description = "A strip whose receiver speaks DDP. The part of the PID after ~ is the strip's id.")
    interface StripConfig extends ReceiverConfig, Config, LightConfig {}

    /** What can be set beside the receivers. */
    public @interface Config {

        @AttributeDefinition(
                name = "Port",
                description = "The UDP port of receivers that have none of their own.",
                min = "1",
                max = "65535")
        int port() default DdpSender.PORT;

        @AttributeDefinition(name = "Name in lists", description = "How the web console names this strip.")
        String webconsole_configurationFactory_nameHint() default "{pixels} px {order} by DDP to {host} {receivers}";
    }

    private final ReceiverConfig receivers;
    private final Config config;
    private final String id;
    private final HostResolver names;

    @Activate
    public DdpStrip(
            ReceiverConfig receivers, Config config, Map<String, Object> properties, @Reference HostResolver names) {
        this.receivers = receivers;
        this.config = config;
        this.id = StripId.of(properties);
        this.names = names;
    }

    @Override
    PhysicalStrip make() {
        ConfigurationException.checkRange("port", config.port(), 1, 65_535);
        List<PixelRange> shares = namedShares(receivers, config.port());
        ColorOrder order = ColorOrder.parse(receivers.order());
        return new DdpSender(receivers.pixels(), order, shares, new Receivers(id, shares, names, System::nanoTime));
    }
}
