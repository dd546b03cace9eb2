// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.zone.ZoneLayout;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A zone, as its factory configuration {@code io.diuna.zone~<id>} lays it out. */
@Component(
        service = ZoneComponent.class,
        configurationPid = ZoneComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ZoneComponent.Config.class, factory = true)
public final class ZoneComponent {

    static final String PID = "io.diuna.zone";

    /** What can be set. */
    @ObjectClassDefinition(
            name = "Diuna zone",
            description = "A named run of pixels over one or more strips. Its id is the part of the PID after '~'.")
    public @interface Config {

        @AttributeDefinition(
                name = "Label",
                description = "What people read; the id when it is empty",
                required = false)
        String label() default "";

        @AttributeDefinition(
                name = "Ranges",
                description = "Its pixels in order, each as strip:first-last, counted from 0; with :reversed behind it"
                        + " the zone runs against the strip. Example: main:0-49")
        String[] ranges();

        String webconsole_configurationFactory_nameHint() default "{label}: {ranges}";
    }

    private final ZoneLayout layout;

    @Activate
    public ZoneComponent(Config config, Map<String, Object> properties) {
        String id = Pids.name(properties);
        layout = ZoneRanges.layout(id, config.label().isBlank() ? id : config.label(), config.ranges());
    }

    ZoneLayout layout() {
        return layout;
    }
}
