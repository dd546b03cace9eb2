// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.ConfigurationFiles;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.StripAdmin;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.task.TaskMonitor;
import io.diuna.web.http.HttpProblem;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The services behind the HTTP face, each of which may come and go while the face stays. Fields, not constructor
 * arguments, because only fields and methods can be dynamic.
 */
@Component(service = ServiceRefs.class)
public final class ServiceRefs {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable LightControl control;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable AnimationCatalog catalog;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PluginAdmin plugins;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ZoneAdmin zones;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable StripAdmin strips;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable FrameMonitor monitor;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable TaskMonitor tasks;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ConfigurationFiles files;

    @Activate
    public ServiceRefs() {}

    LightControl control() {
        return present(control, "light control");
    }

    AnimationCatalog catalog() {
        return present(catalog, "list of animations");
    }

    PluginAdmin plugins() {
        return present(plugins, "plugin administration");
    }

    ZoneAdmin zones() {
        return present(zones, "zone administration");
    }

    StripAdmin strips() {
        return present(strips, "strip administration");
    }

    FrameMonitor monitor() {
        return present(monitor, "frame scheduler");
    }

    TaskMonitor tasks() {
        return present(tasks, "list of tasks");
    }

    ConfigurationFiles files() {
        return present(files, "configuration folder");
    }

    @Nullable
    FrameMonitor monitorOrNull() {
        return monitor;
    }

    @Nullable
    LightControl controlOrNull() {
        return control;
    }

    @Nullable
    PluginAdmin pluginsOrNull() {
        return plugins;
    }

    @Nullable
    TaskMonitor tasksOrNull() {
        return tasks;
    }

    private static <T> T present(@Nullable T service, String part) {
        if (service == null) {
            throw HttpProblem.absent(part);
        }
        return service;
    }
}
