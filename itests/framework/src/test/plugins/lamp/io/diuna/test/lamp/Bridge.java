// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.lamp;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Something else of which there can be several, in a bundle that also drives strips. */
@Component(
        service = Bridge.class,
        configurationPid = "io.diuna.test.bridge",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Bridge.Config.class, factory = true)
public final class Bridge {

    @ObjectClassDefinition(name = "Bridge")
    public @interface Config {

        @AttributeDefinition(name = "Host")
        String host();
    }
}
