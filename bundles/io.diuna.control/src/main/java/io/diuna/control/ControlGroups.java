// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.control.group.GroupDocument;
import io.diuna.control.group.GroupLibrary;
import io.diuna.control.library.Library;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shell of the {@link GroupLibrary}, and health check of its document. */
@Component
public final class ControlGroups implements GroupAdmin, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ControlGroups.class);

    private final GroupLibrary groups;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable EventPublisher events;

    @Activate
    public ControlGroups(@Reference SerialLightControl control, @Reference StateStore store) {
        groups = new GroupLibrary(
                new Library<>(store, "groups", new GroupDocument(), LOG),
                () -> control.zones().stream()
                        .map(zone -> zone.playback().layout().id())
                        .collect(Collectors.toUnmodifiableSet()),
                (kind, id) -> EventPublisher.orNone(events).publish(kind, id));
    }

    @Override
    public List<Group> groups() {
        return groups.admin().all();
    }

    @Override
    public Optional<Group> group(String id) {
        return groups.admin().find(id);
    }

    @Override
    public boolean put(Group group) {
        return groups.put(group);
    }

    @Override
    public boolean remove(String id) {
        return groups.admin().remove(id);
    }

    @Override
    public void order(List<String> ids) {
        groups.admin().order(ids);
    }

    @Override
    public List<String> zones(String id) {
        return groups.zones(id);
    }

    @Override
    public List<HealthProblem> problems() {
        return groups.admin().problems();
    }
}
