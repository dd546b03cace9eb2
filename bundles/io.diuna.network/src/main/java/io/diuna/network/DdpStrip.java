// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.network.ddp.DdpSender;
import io.diuna.network.udp.HostResolver;
import io.diuna.network.udp.PixelRange;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** DDP strip. */
@Component(
        service = PhysicalStrip.class,
        scope = ServiceScope.PROTOTYPE,
        configurationPid = DdpStrip.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DdpStrip.StripConfig.class, factory = true)
public final class DdpStrip extends LazyStrip {

    /** Factory PID. */
    static final String PID = "io.diuna.network.ddp";

    /** Configuration form of the web console. */
    @ObjectClassDefinition(
            name = "Diuna DDP strip",
            description = "Strip on a DDP controller such as WLED. The part of the PID after ~ is the strip's id.")
    interface StripConfig extends ReceiverConfig, Config, LightConfig {}

    /** Configuration keys of a DDP strip, without those of its receivers. */
    public @interface Config {

        @AttributeDefinition(
                name = "Port",
                description = "UDP port of controllers for which host or receivers names none.",
                min = "1",
                max = "65535")
        int port() default DdpSender.PORT;

        @AttributeDefinition(
                name = "Display name",
                description = "Pattern for the name of this strip in the web console.")
        String webconsole_configurationFactory_nameHint() default "{pixels} px {order} by DDP to {host} {receivers}";
    }

    private final Config config;

    @Activate
    public DdpStrip(
            ReceiverConfig receivers, Config config, Map<String, Object> properties, @Reference HostResolver resolver) {
        super(receivers, properties, resolver);
        this.config = config;
    }

    /** Keeps the values of this instance: the platform opens another one with the new values, and then closes this one. */
    @Modified
    void modified() {}

    @Override
    PhysicalStrip create() {
        List<PixelRange> ranges = requiredRanges(config.port());
        return new DdpSender(receivers.pixels(), order(), ranges, sockets(ranges));
    }
}
