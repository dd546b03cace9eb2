// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.DiunaException;
import io.diuna.api.strip.FoundReceiver;
import io.diuna.api.strip.ReceiverSearch;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.control.strip.DriverCatalog;
import io.diuna.control.strip.SearchRunner;
import io.diuna.platform.control.DriverDescription;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The searches that drivers offer, each of which may come and go. */
@Component(service = ReceiverSearches.class)
public final class ReceiverSearches {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(3);
    private static final Duration GRACE_TIME = Duration.ofSeconds(1);

    /** References, because to get a service may run foreign code already. */
    @Reference(
            service = ReceiverSearch.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    private volatile List<ServiceReference<ReceiverSearch>> references = List.of();

    private final BundleContext context;
    private final TaskScope tasks;
    private final SearchRunner searches;

    @Activate
    public ReceiverSearches(@Reference TaskRegistry registry, BundleContext context) {
        this.context = context;
        tasks = registry.open();
        searches = new SearchRunner(tasks, this::available, ANSWER_TIME, GRACE_TIME);
    }

    /** Ends what is still under way. */
    @Deactivate
    public void close() {
        tasks.close();
    }

    List<DriverDescription> describe(DriverCatalog drivers) {
        return searches.describe(drivers);
    }

    List<FoundReceiver> receivers(String driver, DriverCatalog drivers) {
        return searches.receivers(driver, drivers);
    }

    /** Of several for one driver the one that the framework prefers. */
    private Map<String, ReceiverSearch> available() {
        Map<String, ReceiverSearch> offered = new HashMap<>();
        references.stream().sorted().forEach(reference -> {
            if (reference.getProperty(ReceiverSearch.DRIVER) instanceof String pid) {
                offered.put(pid, new SearchService(context, reference));
            }
        });
        return offered;
    }

    private record SearchService(BundleContext context, ServiceReference<ReceiverSearch> reference)
            implements ReceiverSearch {

        @Override
        public List<FoundReceiver> search(Duration patience) {
            ReceiverSearch search = context.getService(reference);
            if (search == null) {
                throw new DiunaException("its bundle was stopped; try again when it runs");
            }
            try {
                return search.search(patience);
            } finally {
                context.ungetService(reference);
            }
        }
    }
}
