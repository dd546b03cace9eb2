// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.lamp;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.strip.UnavailableException;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** A driver from elsewhere. */
@Component(
        scope = ServiceScope.PROTOTYPE,
        configurationPid = "io.diuna.test.lamp",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Lamp.StripConfig.class, factory = true)
public final class Lamp implements PhysicalStrip {

    @ObjectClassDefinition(name = "Lamp", description = "Lamps of the tests.")
    interface StripConfig extends Config, LightConfig {}

    public @interface Config {

        @AttributeDefinition(min = "1", max = "64")
        int pixels();

        @AttributeDefinition(name = "Host")
        String host();

        @AttributeDefinition(options = {@Option(value = "1", label = "One"), @Option(value = "2", label = "Two")})
        int channel() default 1;
    }

    private final Config config;

    @Activate
    public Lamp(Config config) {
        this.config = config;
    }

    @Override
    public StripFormat format() {
        return StripFormat.of(config.pixels(), ColorOrder.GRB, 2.2, 0);
    }

    @Override
    public void show(StripFrame frame) {
        if (config.host().equals("nowhere")) {
            LockSupport.parkNanos(300_000_000); // who asks how it does is to wait for that
            throw new UnavailableException("There is no lamp at nowhere; set 'host'");
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
