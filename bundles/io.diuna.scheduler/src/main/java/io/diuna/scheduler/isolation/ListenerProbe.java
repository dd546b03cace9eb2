// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.hooks.service.ListenerHook;

/**
 * Probe of service listeners: registers a service and removes it again, so that a listener that does not return blocks a
 * thread on which nobody waits. Works only while a third party listens to all services; one with a filter, such as those of
 * Declarative Services, would not get the event.
 */
public final class ListenerProbe implements ListenerHook {

    private final BundleContext context;
    private final TaskScope tasks;
    private final IsolationPolicy policy;
    private final Set<ListenerInfo> listeners = ConcurrentHashMap.newKeySet();

    /** Probe that runs, or the last one. Watching thread. */
    private @Nullable Task task;

    /** @param tasks creates the thread of each probe */
    public ListenerProbe(BundleContext context, TaskScope tasks, IsolationPolicy policy) {
        this.context = context;
        this.tasks = tasks;
        this.policy = policy;
    }

    @Override
    public void added(Collection<ListenerInfo> added) {
        for (ListenerInfo listener : added) {
            Bundle bundle = IsolationPolicy.bundleOf(listener.getBundleContext());
            if (bundle != null
                    && listener.getFilter() == null
                    && !listener.isRemoved()
                    && policy.isThirdParty(bundle)) {
                listeners.add(listener);
            }
        }
    }

    @Override
    public void removed(Collection<ListenerInfo> removed) {
        removed.forEach(listeners::remove);
    }

    /** Starts a probe if one is needed and none runs; watching thread, about once a second. */
    void check() {
        listeners.removeIf(listener -> IsolationPolicy.bundleOf(listener.getBundleContext()) == null);
        if (listeners.stream().anyMatch(this::isHeard) && (task == null || task.join(Duration.ofNanos(1)))) {
            Task next = tasks.thread(
                    TaskCategory.SYSTEM,
                    "diuna-listener-probe",
                    "Checks that service listeners of plugins return",
                    this::probe);
            task = next;
            next.start();
        }
    }

    /** Gives up a probe that does not return, so that the next one can be started. Watching thread. */
    void abandon(Thread stuck, String reason) {
        Task now = task;
        if (now != null && now.thread() == stuck) {
            now.abandon(reason);
            task = null;
        }
    }

    private boolean isHeard(ListenerInfo listener) {
        Bundle bundle = IsolationPolicy.bundleOf(listener.getBundleContext());
        return bundle != null && !policy.isMuted(bundle);
    }

    private void probe() {
        context.registerService(ListenerProbe.class, this, FrameworkUtil.asDictionary(Map.of()))
                .unregister();
    }
}
