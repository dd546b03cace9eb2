// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.network.udp.HostResolver;
import io.diuna.platform.control.ConfigurationValidator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.converter.ConversionException;
import org.osgi.util.converter.Converters;

/** Validator of network strips: what their metatype cannot express, such as a host or receivers, and universes that fit. */
@Component(immediate = true)
public final class ReceiverValidation implements ConfigurationValidator {

    private static final String PID = "io.diuna.network.";

    private final HostResolver resolver;

    @Activate
    public ReceiverValidation(@Reference HostResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void check(String pid, @Nullable String factoryPid, Map<String, Object> values) {
        if (factoryPid == null || !factoryPid.startsWith(PID)) {
            return;
        }
        try {
            LazyStrip strip = strip(factoryPid.substring(PID.length()), values);
            if (strip != null) {
                strip.create(); // opens nothing, so it is not closed
            }
        } catch (ConversionException e) {
            // A value of a wrong type is refused by the metatype.
        }
    }

    private @Nullable LazyStrip strip(String kind, Map<String, Object> values) {
        Map<String, Object> properties = Map.of(StripId.PID, PID + kind + "~checked");
        ReceiverConfig receivers = config(values, ReceiverConfig.class);
        return switch (kind) {
            case "ddp" -> new DdpStrip(receivers, config(values, DdpStrip.Config.class), properties, resolver);
            case "artnet" -> new ArtnetStrip(receivers, config(values, ArtnetConfig.class), properties, resolver);
            case "sacn" -> new SacnStrip(receivers, config(values, SacnConfig.class), properties, resolver);
            default -> null;
        };
    }

    private static <T> T config(Map<String, Object> values, Class<T> type) {
        return Converters.standardConverter().convert(values).to(type);
    }
}
