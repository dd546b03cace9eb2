// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.log.LogFields;
import io.diuna.scheduler.install.PluginInstaller;
import io.diuna.scheduler.isolation.BlockingCallFinder;
import io.diuna.scheduler.isolation.BlockingPlugins;
import io.diuna.scheduler.isolation.BlockingWatch;
import io.diuna.scheduler.isolation.BundleClasses;
import io.diuna.scheduler.isolation.IsolationPolicy;
import io.diuna.scheduler.isolation.ListenerProbe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.ListenerHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shell of the {@link BlockingWatch}, and health check of what it has found. The watching thread of the engine calls it. */
@Component(service = HealthCheck.class, immediate = true)
public final class BlockingWatchComponent implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BlockingWatchComponent.class);

    private final BundleContext context;
    private final Engine engine;
    private final TaskScope tasks;
    private final BlockingPlugins plugins;
    private final ServiceRegistration<ListenerHook> hook;
    private final FrameworkListener eventThread;

    @Activate
    public BlockingWatchComponent(
            BundleContext context, @Reference SchedulerComponent scheduler, @Reference IsolationComponent isolation) {
        this.context = context;
        engine = scheduler.engine();
        tasks = engine.tasks();
        IsolationPolicy policy = isolation.policy();
        plugins = new BlockingPlugins(policy, engine.quarantine(), this::stop);
        BlockingCallFinder finder = new BlockingCallFinder(new BundleClasses(context, policy));
        ListenerProbe probe = new ListenerProbe(context, tasks, policy);
        BlockingWatch watch = new BlockingWatch(
                System::nanoTime, isolation.bundles()::hasThirdParties, isolation.dispatches(), probe, finder, plugins);
        eventThread = event -> watch.setEventThread(Thread.currentThread());
        context.addFrameworkListener(eventThread);
        hook = context.registerService(ListenerHook.class, probe, FrameworkUtil.asDictionary(Map.of()));
        engine.pluginExecutor().setCulprits(finder::culpritOf);
        engine.setBlockingCheck(watch::check);
    }

    @Override
    public List<HealthProblem> problems() {
        return plugins.problems();
    }

    @Deactivate
    void close() {
        engine.setBlockingCheck(() -> {});
        engine.pluginExecutor().setCulprits(threadId -> Optional.empty());
        hook.unregister();
        context.removeFrameworkListener(eventThread);
    }

    /** Stops a plugin on a thread of its own, which may never end. */
    private void stop(Bundle bundle, @Nullable Thread kept) {
        tasks.thread(TaskCategory.SYSTEM, "diuna-plugin-stop", "Stops a plugin that blocks the platform", () -> {
                    if (kept != null) {
                        kept.interrupt();
                    }
                    LogFields fields = new LogFields()
                            .plugin(
                                    bundle.getSymbolicName(),
                                    bundle.getVersion().toString());
                    try {
                        bundle.stop(PluginInstaller.isFromFolder(bundle) ? Bundle.STOP_TRANSIENT : 0);
                        fields.log(() ->
                                LOG.info("Plugin {} is stopped, since it blocked others", bundle.getSymbolicName()));
                    } catch (BundleException | IllegalStateException e) {
                        fields.log(() ->
                                LOG.warn("Plugin {} cannot be stopped: {}", bundle.getSymbolicName(), e.getMessage()));
                    }
                })
                .start();
    }
}
