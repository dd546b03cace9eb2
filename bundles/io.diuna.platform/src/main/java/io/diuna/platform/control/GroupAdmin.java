// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Groups of zones. A method that changes one returns when the change is on the disk; if it throws, nothing has changed. Any thread
 * may call, except frame, render and strip threads.
 */
@ProviderType
public interface GroupAdmin {

    /** Returns all groups, in the order in which they are shown. */
    List<Group> groups();

    /** Returns a group, if it exists. */
    Optional<Group> group(String id);

    /**
     * Saves a group: a new one at the end, or in the place of the one with its id.
     *
     * @return true if it is new
     * @throws io.diuna.api.ConfigurationException if a value is invalid, a zone does not exist and was not in the group before, or
     *     there are too many groups; the field is named
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean put(Group group);

    /**
     * Removes a group. Its zones stay.
     *
     * @return true if there was such a group
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean remove(String id);

    /**
     * Changes the order.
     *
     * @param ids ids of groups, in their new order; those that are not named follow, in their present order
     * @throws io.diuna.api.ConfigurationException for field {@code order} if there is no such group, or one is named twice
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    void order(List<String> ids);

    /**
     * Returns the zones of a group that exist now.
     *
     * @throws io.diuna.api.ConfigurationException for field {@code group} if there is no such group, or none of its zones exists
     */
    List<String> zones(String id);
}
