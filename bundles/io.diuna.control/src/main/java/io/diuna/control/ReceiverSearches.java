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

/** Registry of the receiver searches that drivers provide as dynamic services. */
@Component(service = ReceiverSearches.class)
public final class ReceiverSearches {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(3);
    private static final Duration GRACE_TIME = Duration.ofSeconds(1);

    /** References instead of services, because getting a service may run foreign code. */
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

    /** Stops running searches. */
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

    /** Returns the searches by driver PID; of several for one driver, the one with the highest ranking. */
    private Map<String, ReceiverSearch> available() {
        Map<String, ReceiverSearch> searchesByPid = new HashMap<>();
        references.stream().sorted().forEach(reference -> {
            SearchService search = new SearchService(context, reference);
            Object drivers = reference.getProperty(ReceiverSearch.DRIVER);
            if (drivers instanceof String pid) {
                searchesByPid.put(pid, search);
            } else if (drivers instanceof String[] pids) {
                List.of(pids).forEach(pid -> searchesByPid.put(pid, search));
            }
        });
        return searchesByPid;
    }

    private record SearchService(BundleContext context, ServiceReference<ReceiverSearch> reference)
            implements ReceiverSearch {

        @Override
        public List<FoundReceiver> search(Duration limit) {
            ReceiverSearch search = context.getService(reference);
            if (search == null) {
                throw new DiunaException("its bundle was stopped; try again when it is running");
            }
            try {
                return search.search(limit);
            } finally {
                context.ungetService(reference);
            }
        }
    }
}
