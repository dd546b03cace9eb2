// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Schedules. One runs at most once for each local date, and not if it is more than 10 minutes late. A change returns when it is
 * on the disk; if it throws, nothing has changed. Any thread may call, except frame, render and strip threads.
 */
@ProviderType
public interface ScheduleAdmin {

    /** Returns all schedules, in the order in which those of one instant run. */
    List<Schedule> schedules();

    /** Returns a schedule, if it exists. */
    Optional<Schedule> schedule(String id);

    /** Returns when a schedule runs next, and how it ran last; of one that does not exist, that it does not. */
    ScheduleStatus status(String id);

    /**
     * Saves a schedule: a new one at the end, or in the place of the one with its id. A time that has passed is not made up.
     *
     * @return true if it is new
     * @throws io.diuna.api.ConfigurationException if a value is invalid, the action names a scene or playlist that does not
     *     exist and that it did not name before, or there are too many schedules; the field is named, such as
     *     {@code action.scene}
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean put(Schedule schedule);

    /**
     * Removes a schedule.
     *
     * @return true if there was such a schedule
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean remove(String id);

    /**
     * Changes the order.
     *
     * @param ids ids of schedules, in their new order; those that are not named follow, in their present order
     * @throws io.diuna.api.ConfigurationException for field {@code order} if there is no such schedule, or one is named twice
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    void order(List<String> ids);
}
