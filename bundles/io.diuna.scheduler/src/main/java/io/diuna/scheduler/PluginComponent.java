// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.state.StateStore;
import io.diuna.scheduler.account.UsageLimits;
import io.diuna.scheduler.inspect.JarInspector;
import io.diuna.scheduler.inspect.JarPolicy;
import io.diuna.scheduler.install.BundleInspection;
import io.diuna.scheduler.install.PluginInstaller;
import io.diuna.scheduler.isolation.ContextLoaders;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shell of the {@link PluginInstaller}. Immediate, since it scans the plugin folder whether its service is used or not. */
@Component(
        service = {PluginAdmin.class, HealthCheck.class},
        immediate = true,
        configurationPid = PluginComponent.PID)
@Designate(ocd = PluginComponent.Config.class)
public final class PluginComponent implements PluginAdmin, HealthCheck {

    static final String PID = "io.diuna.plugins";

    private static final Logger LOG = LoggerFactory.getLogger(PluginComponent.class);

    /** Configuration. */
    @ObjectClassDefinition(
            name = "Diuna plugins",
            description = "Which plugin jars are accepted, and what they may use; applied live")
    public @interface Config {

        @AttributeDefinition(
                name = "Require signatures",
                description = "Accept only jars that were signed by a certificate in config/trust of the data folder,"
                        + " or by one that such a certificate issued")
        boolean requireSignatures() default false;

        @AttributeDefinition(
                name = "Framework packages",
                description = "Grants of framework packages: symbolic.name=package, or symbolic.name for all")
        String[] frameworkPackages() default {};

        @AttributeDefinition(
                name = "Processor limit",
                description =
                        "Percent of one processor core that a plugin may use outside rendering. Above it for 2 s it is"
                                + " named in health, and its threads get a lower priority",
                min = "1",
                max = "100000")
        int cpuPercent() default 90;

        @AttributeDefinition(
                name = "Allocation limit",
                description = "Megabytes a second that a plugin may allocate. Above it for 10 s it is named in health",
                min = "1",
                max = "100000")
        int allocationMegabytes() default 50;

        @AttributeDefinition(
                name = "Disable after",
                description =
                        "Seconds above the processor limit after which a plugin is disabled, or earlier if frames are"
                                + " late; 0 means never",
                min = "0",
                max = "86400")
        int disableSeconds() default 30;
    }

    private final BundleContext context;
    private final JarInspector inspector;
    private final BundleInspection inspection;
    private final ServiceRegistration<ResolverHookFactory> hook;
    private final PluginInstaller installer;
    private final AccountTask accounts;
    private final SnapshotEvents<PluginStatus> changes =
            new SnapshotEvents<>(EventKind.PLUGIN, PluginStatus::symbolicName, PluginStatus::withoutFigures);
    private final PluginFolderTask folder;
    private final SynchronousBundleListener bundleChanges;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable EventPublisher events;

    @Activate
    public PluginComponent(
            Config set,
            @Reference SchedulerComponent scheduler,
            @Reference IsolationComponent isolation,
            @Reference StateStore store,
            BundleContext context) {
        this.context = context;
        Engine engine = scheduler.engine();
        accounts = new AccountTask(engine, isolation.bundles()::hasThirdParties, limits(set));
        inspector = new JarInspector(dataFolder(context).resolve("config/trust"), InstantSource.system(), policy(set));
        inspection = new BundleInspection(context, isolation.policy()::isThirdParty, inspector);
        hook = context.registerService(ResolverHookFactory.class, inspection, FrameworkUtil.asDictionary(Map.of()));
        installer = new PluginInstaller(
                context,
                isolation.bundles(),
                dataFolder(context).resolve("plugins"),
                inspection,
                store,
                engine.pluginRuntime(accounts::usage),
                Boolean.parseBoolean(context.getProperty("diuna.safemode")));
        folder = new PluginFolderTask(engine, isolation.bundles(), installer, this::publish);
        bundleChanges = event -> {
            if (isolation.policy().isThirdParty(event.getBundle())) {
                thirdPartyChanged(event);
            }
            folder.bundlesChanged();
            accounts.bundlesChanged();
        };
        context.addBundleListener(bundleChanges);
        folder.start();
        accounts.start(installer);
        Thread.setDefaultUncaughtExceptionHandler(installer.threadFaults());
    }

    private void thirdPartyChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTING) {
            accounts.starting(event.getBundle().getSymbolicName());
        } else if (event.getType() == BundleEvent.STOPPED) {
            ContextLoaders.release(event.getBundle());
        }
    }

    @Modified
    void modified(Config set) {
        inspector.setPolicy(policy(set));
        accounts.setLimits(limits(set));
        inspection.forget();
        installer.reinspect();
        folder.wakeUp();
    }

    @Deactivate
    void close() {
        if (Thread.getDefaultUncaughtExceptionHandler() == installer.threadFaults()) {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
        accounts.close();
        context.removeBundleListener(bundleChanges);
        folder.close();
        hook.unregister();
    }

    @Override
    public List<HealthProblem> problems() {
        List<HealthProblem> problems = new ArrayList<>(installer.problems());
        problems.addAll(inspection.problems());
        problems.addAll(accounts.problems());
        return problems;
    }

    @Override
    public List<PluginStatus> plugins() {
        return installer.plugins();
    }

    @Override
    public PluginStatus install(InputStream jar, boolean downgrade) {
        try {
            return installer.install(jar, downgrade);
        } finally {
            folder.wakeUp();
        }
    }

    @Override
    public boolean remove(String symbolicName) {
        try {
            return installer.remove(symbolicName);
        } finally {
            folder.wakeUp();
        }
    }

    @Override
    public boolean release(String symbolicName) {
        try {
            return installer.release(symbolicName);
        } finally {
            folder.wakeUp();
        }
    }

    @Override
    public boolean release(String symbolicName, String animation) {
        try {
            return installer.release(symbolicName, animation);
        } finally {
            folder.wakeUp();
        }
    }

    /** Publishes the plugins that were added, removed or changed since the last call. Thread of the folder. */
    private void publish() {
        changes.publish(installer.plugins(), EventPublisher.orNone(events));
    }

    private static UsageLimits limits(Config set) {
        try {
            return UsageLimits.of(set.cpuPercent(), set.allocationMegabytes(), set.disableSeconds());
        } catch (RuntimeException e) { // a value has the wrong type
            LOG.warn("Configuration {}: the limits of plugins are not used: {}", PID, e.getMessage());
            return UsageLimits.DEFAULT;
        }
    }

    private static JarPolicy policy(Config set) {
        return new JarPolicy(set.requireSignatures(), new HashSet<>(Arrays.asList(set.frameworkPackages())));
    }

    private static Path dataFolder(BundleContext context) {
        String data = context.getProperty("diuna.data");
        return Path.of(data == null ? "data" : data).toAbsolutePath();
    }
}
