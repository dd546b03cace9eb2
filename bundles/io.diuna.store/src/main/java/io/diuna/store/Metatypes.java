// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Definitions of configurations by the Metatype Service, while there is one. Any thread may call. */
final class Metatypes implements Function<String, Optional<ObjectClassDefinition>> {

    private final BundleContext context;

    Metatypes(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<ObjectClassDefinition> apply(String pid) {
        ServiceReference<MetaTypeService> reference = context.getServiceReference(MetaTypeService.class);
        MetaTypeService service = reference == null ? null : context.getService(reference);
        if (service == null) {
            return Optional.empty();
        }
        return Stream.of(context.getBundles())
                .filter(bundle -> (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0)
                .map(service::getMetaTypeInformation)
                .filter(information -> information != null && names(information, pid))
                .map(information -> information.getObjectClassDefinition(pid, null))
                .findFirst();
    }

    private static boolean names(MetaTypeInformation information, String pid) {
        return Stream.of(information.getPids(), information.getFactoryPids())
                .filter(pids -> pids != null)
                .flatMap(Stream::of)
                .anyMatch(pid::equals);
    }
}
