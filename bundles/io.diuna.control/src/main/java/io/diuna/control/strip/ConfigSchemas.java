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

/** Finds what running bundles say of their configurations. */
public final class ConfigSchemas {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigSchemas.class);

    private final BundleContext context;
    private final MetaTypeService metatypes;

    public ConfigSchemas(BundleContext context, MetaTypeService metatypes) {
        this.context = context;
        this.metatypes = metatypes;
    }

    /**
     * The form of a configuration; none where no running bundle describes it.
     *
     * @param pid its PID, or its factory PID
     * @param factory whether it is a factory's
     */
    public Optional<ConfigSchema> of(String pid, boolean factory) {
        for (Bundle bundle : context.getBundles()) {
            if (runs(bundle)) {
                MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
                if (information != null && names(information, pid, factory)) {
                    ObjectClassDefinition form = information.getObjectClassDefinition(pid, null);
                    return Optional.of(new ConfigSchema(pid, rules(bundle, pid, form)));
                }
            }
        }
        return Optional.empty();
    }

    static boolean runs(Bundle bundle) {
        return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
    }

    /** The rules of a definition, with what the service keeps to itself: from where to where values go. */
    static List<AttributeRule> rules(Bundle bundle, String pid, ObjectClassDefinition form) {
        return new SchemaReader(ranges(bundle, pid)).read(form);
    }

    private static boolean names(MetaTypeInformation information, String pid, boolean factory) {
        String @Nullable [] pids = factory ? information.getFactoryPids() : information.getPids();
        return pids != null && Arrays.asList(pids).contains(pid);
    }

    /** Read from the files from which the service has the rest. */
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
                LOG.warn("{} cannot be read; its values are checked by their owner alone: {}", file, e.getMessage());
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
                            instanceof OCD form) {
                for (Object key : form.getAttributeDefinitions().values()) {
                    AD attribute = (AD) key;
                    ranges.put(attribute.getID(), new Range(attribute.getMin(), attribute.getMax()));
                }
            }
        }
    }
}
