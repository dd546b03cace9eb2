// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.ConfigurationId;
import io.diuna.platform.zone.ZoneLayout;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
            description =
                    "A named run of pixels over one or more strips. Its id is the part of the PID behind '~', or what this"
                            + " console makes up."
                            + " Changes are live. What cannot be is refused with a line in the log, and the zone stays as it was.")
    public @interface Config {

        @AttributeDefinition(
                name = "Label",
                description = "What people read; the id when it is empty",
                required = false)
        String label() default "";

        @AttributeDefinition(
                name = "Ranges",
                description = "Its pixels in the order of the wiring, each as strip:first-last, counted from 0; with"
                        + " :reversed behind it the zone runs against the strip. Example: main:0-49")
        String[] ranges();

        @AttributeDefinition(
                name = "Mirror",
                description = "Whether the second half mirrors the first; for a line alone")
        boolean mirror() default false;

        @AttributeDefinition(
                name = "Grouping",
                description = "How many pixels on the strips show one pixel of the zone, 1 to 1000")
        int grouping() default 1;

        @AttributeDefinition(
                name = "Spacing",
                description = "How many pixels on the strips stay dark after each group, 0 to 1000")
        int spacing() default 0;

        @AttributeDefinition(
                name = "Matrix",
                description = "Columns and rows of the panel as it was made, such as 16x8; empty for a line",
                required = false)
        String matrix() default "";

        @AttributeDefinition(name = "Serpentine", description = "Whether every other row of the matrix runs back")
        boolean serpentine() default false;

        @AttributeDefinition(
                name = "Corner",
                description = "Where the first pixel of the matrix is, before it is turned",
                options = {
                    @Option(value = "top-left", label = "Top left"),
                    @Option(value = "top-right", label = "Top right"),
                    @Option(value = "bottom-left", label = "Bottom left"),
                    @Option(value = "bottom-right", label = "Bottom right")
                })
        String corner() default "top-left";

        @AttributeDefinition(
                name = "Rotation",
                description = "By how many degrees the matrix is turned clockwise",
                options = {
                    @Option(value = "0", label = "0"),
                    @Option(value = "90", label = "90"),
                    @Option(value = "180", label = "180"),
                    @Option(value = "270", label = "270")
                })
        int rotation() default 0;

        @AttributeDefinition(
                name = "Points",
                description =
                        "For a free layout: the place of each pixel as x,y in any unit, y downwards, such as 0.5,2",
                required = false)
        String[] points() default {};

        String webconsole_configurationFactory_nameHint() default "{label}: {ranges}";
    }

    private static final Logger LOG = LoggerFactory.getLogger(ZoneComponent.class);

    private volatile Optional<ZoneLayout> layout = Optional.empty();

    @Activate
    public ZoneComponent(Config config, Map<String, Object> properties) {
        modified(config, properties);
    }

    /** The scheduler hears of it because the service's properties change, too. */
    @Modified
    void modified(Config config, Map<String, Object> properties) {
        try {
            layout = Optional.of(ZoneConfig.layout(ConfigurationId.of(properties), config));
        } catch (ConfigurationException e) {
            // One line here: thrown, it would be several stack traces of others.
            LOG.warn(
                    "Configuration {} {}: look at its '{}': {}. Change that where it was made: in the web console, in its file,"
                            + " or by PUT /api/v1/zones/{}",
                    properties.get(Constants.SERVICE_PID),
                    layout.isPresent() ? "is not taken, and the zone stays as it was" : "makes no zone",
                    e.field(),
                    e.getMessage(),
                    ConfigurationId.of(properties));
        }
    }

    /** Where it lies; nothing as long as its configuration gives no layout. */
    Optional<ZoneLayout> layout() {
        return layout;
    }
}
