// SPDX-License-Identifier: Apache-2.0
package io.diuna.index;

import io.diuna.api.DiunaException;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.index.install.CheckedDownload;
import io.diuna.index.install.HostVersions;
import io.diuna.index.source.FetchThread;
import io.diuna.index.source.HttpFetcher;
import io.diuna.index.source.IndexSource;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.index.IndexLocation;
import io.diuna.platform.index.IndexedPlugin;
import io.diuna.platform.index.PluginIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Shell of the {@link IndexCatalog}: its sources and the thread that refreshes them. Configured by PID
 * {@code io.diuna.plugin.index}.
 */
@Component(service = PluginIndex.class, immediate = true, configurationPid = "io.diuna.plugin.index")
@Designate(ocd = IndexComponent.Config.class)
public final class IndexComponent implements PluginIndex {

    /** Configuration. */
    @ObjectClassDefinition(
            name = "Diuna plugin index",
            description = "Where plugins of others can be found, to search and install them")
    public @interface Config {

        @AttributeDefinition(
                name = "Locations",
                description = "Folders and http or https addresses of plugin indexes, such as"
                        + " https://plugins.example.org/index.json. A plugin that several of them list is taken from the"
                        + " first one. Default: none.",
                required = false)
        String[] locations() default {};

        @AttributeDefinition(
                name = "Refresh time",
                description = "Minutes between two readings of the locations, 1 to 10080. Folders are read at each"
                        + " search. Default: 360.",
                min = "1",
                max = "10080")
        int refreshMinutes() default 360;
    }

    private final TaskScope tasks;
    private final PluginIndex catalog;

    @Activate
    public IndexComponent(
            BundleContext context, Config config, @Reference TaskRegistry registry, @Reference PluginAdmin admin) {
        tasks = registry.open();
        HttpFetcher fetcher = new HttpFetcher(new FetchThread(tasks));
        Path folder = context.getDataFile("").toPath();
        List<IndexSource> sources = Arrays.stream(config.locations())
                .map(String::strip)
                .filter(location -> !location.isEmpty())
                .distinct()
                .map(location -> IndexSource.of(location, fetcher, folder.resolve("copies"), InstantSource.system()))
                .toList();
        Path downloads = folder.resolve("downloads");
        CheckedDownload.deleteLeftovers(downloads);
        catalog = new IndexCatalog(sources, host(), admin, downloads);
        if (!sources.isEmpty()) {
            RefreshLoop loop = new RefreshLoop(catalog, Duration.ofMinutes(config.refreshMinutes()));
            tasks.loop(TaskCategory.BACKGROUND, "diuna-index", "Reads the plugin indexes", loop)
                    .start();
        }
    }

    /** Returns the versions of the packages that the bundle of the API exports, and of this Java. */
    private static HostVersions host() {
        BundleRevision api = FrameworkUtil.getBundle(DiunaException.class).adapt(BundleRevision.class);
        Map<String, Version> packages = api.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .collect(Collectors.toMap(
                        one -> (String) one.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE),
                        one -> (Version) one.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)));
        return new HostVersions(packages, Runtime.version().feature());
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    @Override
    public List<IndexedPlugin> search(String text) {
        return catalog.search(text);
    }

    @Override
    public List<IndexLocation> locations() {
        return catalog.locations();
    }

    @Override
    public void refresh() {
        catalog.refresh();
    }

    @Override
    public PluginStatus install(String name, @Nullable String version) {
        return catalog.install(name, version);
    }

    @Override
    public Optional<byte[]> preview(String name) {
        return catalog.preview(name);
    }
}
