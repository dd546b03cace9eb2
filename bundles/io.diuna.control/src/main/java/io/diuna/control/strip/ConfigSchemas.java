// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.control.strip.SchemaReader.Range;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.metatype.AD;
import org.apache.felix.metatype.Designate;
import org.apache.felix.metatype.MetaData;
import org.apache.felix.metatype.MetaDataReader;
import org.apache.felix.metatype.OCD;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Schemas of configurations from the metatypes of running bundles. */
public final class ConfigSchemas {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigSchemas.class);

    private final BundleContext context;
    private final MetaTypeService metatypes;

    public ConfigSchemas(BundleContext context, MetaTypeService metatypes) {
        this.context = context;
        this.metatypes = metatypes;
    }

    /**
     * Returns the schema of a configuration; empty if no running bundle describes it.
     *
     * @param pid PID or factory PID
     * @param factory true for a factory PID
     */
    public Optional<ConfigSchema> of(String pid, boolean factory) {
        for (Bundle bundle : context.getBundles()) {
            if (runs(bundle)) {
                MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
                if (information != null && names(information, pid, factory)) {
                    ObjectClassDefinition definition = information.getObjectClassDefinition(pid, null);
                    return Optional.of(new ConfigSchema(pid, rules(bundle, pid, definition)));
                }
            }
        }
        return Optional.empty();
    }

    static boolean runs(Bundle bundle) {
        return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
    }

    /** Returns the rules of a definition, with the ranges that {@link MetaTypeService} does not expose. */
    static List<AttributeRule> rules(Bundle bundle, String pid, ObjectClassDefinition definition) {
        return new SchemaReader(ranges(bundle, pid)).read(definition);
    }

    private static boolean names(MetaTypeInformation information, String pid, boolean factory) {
        String @Nullable [] pids = factory ? information.getFactoryPids() : information.getPids();
        return pids != null && Arrays.asList(pids).contains(pid);
    }

    /** Reads the ranges from the metatype files of the bundle. */
    private static Map<String, Range> ranges(Bundle bundle, String pid) {
        Map<String, Range> ranges = new HashMap<>();
        var files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try {
                MetaData metatype = new MetaDataReader().parse(file);
                if (metatype != null) {
                    addRanges(metatype, pid, ranges);
                }
            } catch (IOException e) {
                LOG.warn("{} cannot be read; the ranges of its values are not checked here: {}", file, e.getMessage());
            }
        }
        return ranges;
    }

    private static void addRanges(MetaData metatype, String pid, Map<String, Range> ranges) {
        List<?> designates = metatype.getDesignates();
        for (Object one : designates == null ? List.of() : designates) {
            if (one instanceof Designate designate
                    && (pid.equals(designate.getFactoryPid()) || pid.equals(designate.getPid()))
                    && metatype.getObjectClassDefinitions()
                                    .get(designate.getObject().getOcdRef())
                            instanceof OCD definition) {
                for (Object key : definition.getAttributeDefinitions().values()) {
                    AD attribute = (AD) key;
                    ranges.put(attribute.getID(), new Range(attribute.getMin(), attribute.getMax()));
                }
            }
        }
    }
}
