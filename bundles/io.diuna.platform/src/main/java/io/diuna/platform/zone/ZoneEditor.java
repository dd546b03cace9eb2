// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Editor of zones: operations that concern more than one layout. Each is checked as a whole before anything changes. Looks are kept,
 * and groups and scenes follow. Any thread may call, except frame, render and strip threads.
 */
@ProviderType
public interface ZoneEditor {

    /**
     * Splits a line in two. The first part keeps the id; the second one gets the same look.
     *
     * @param id id of the zone: a line that is not mirrored
     * @param at index of the first pixel of the second part, 1 to the last pixel
     * @param newId id of the second part, which is free
     * @throws io.diuna.api.ConfigurationException if there is no such zone, it is no line, or a value is invalid; the field is
     *     named
     * @throws io.diuna.api.DiunaException if a configuration cannot be written, or has no effect in time
     */
    void split(String id, int at, String newId);

    /**
     * Joins two lines: the second one follows the first, and is removed.
     *
     * @param id id of the zone that stays
     * @param other id of the zone that is joined to its end
     * @throws io.diuna.api.ConfigurationException if there is no such zone, one is no line, or they have different grouping or
     *     spacing; the field is named
     * @throws io.diuna.api.DiunaException if a configuration cannot be written, or has no effect in time
     */
    void join(String id, String other);

    /**
     * Gives a zone another id. Its look, and its place in groups and scenes, go with it. If this is cut off, both zones exist.
     *
     * @param id id of the zone
     * @param newId its new id, which is free
     * @throws io.diuna.api.ConfigurationException if there is no such zone, or the new id is invalid or taken
     * @throws io.diuna.api.DiunaException if a configuration cannot be written, or has no effect in time
     */
    void rename(String id, String newId);

    /**
     * Changes the order: lists follow it, and of overlapping zones the later one is above. Lights keep playing.
     *
     * @param ids ids of zones, in their new order; those that are not named follow, in their present order
     * @throws io.diuna.api.ConfigurationException for field {@code order} if there is no such zone, or one is named twice
     * @throws io.diuna.api.DiunaException if a configuration cannot be written, or has no effect in time
     */
    void order(List<String> ids);
}
