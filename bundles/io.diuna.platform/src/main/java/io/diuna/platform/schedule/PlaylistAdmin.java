// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Playlists. One runs at a time. It is stopped by whoever shows a scene, and starts again, from its first step, after a
 * restart. A change of a playlist returns when it is on the disk; if it throws, nothing has changed. Any thread may call, except
 * frame, render and strip threads.
 */
@ProviderType
public interface PlaylistAdmin {

    /** Returns all playlists, in the order in which they are shown. */
    List<Playlist> playlists();

    /** Returns a playlist, if it exists. */
    Optional<Playlist> playlist(String id);

    /**
     * Saves a playlist: a new one at the end, or in the place of the one with its id. If that one runs, it goes on with the new
     * steps.
     *
     * @return true if it is new
     * @throws io.diuna.api.ConfigurationException if a value is invalid, a scene does not exist that the playlist did not name
     *     before, or there are too many playlists; the field is named, such as {@code steps[2].scene}
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean put(Playlist playlist);

    /**
     * Removes a playlist, and stops it.
     *
     * @return true if there was such a playlist
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    boolean remove(String id);

    /**
     * Changes the order.
     *
     * @param ids ids of playlists, in their new order; those that are not named follow, in their present order
     * @throws io.diuna.api.ConfigurationException for field {@code order} if there is no such playlist, or one is named twice
     * @throws io.diuna.platform.state.StateException if the disk does not take it
     */
    void order(List<String> ids);

    /** Returns what runs now. */
    PlaylistStatus status();

    /**
     * Starts a playlist from its first step, in the place of the one that runs.
     *
     * @return the status after its first step; nothing runs if none of its steps can be shown, and the reason is told
     * @throws io.diuna.api.ConfigurationException for field {@code id} if there is no such playlist
     */
    PlaylistStatus start(String id);

    /**
     * Stops a playlist; the light stays as it is. If it does not run, nothing happens.
     *
     * @throws io.diuna.api.ConfigurationException for field {@code id} if there is no such playlist
     */
    PlaylistStatus stop(String id);

    /** Stops the playlist that runs, if one does; the light stays as it is. */
    PlaylistStatus stop();

    /**
     * Goes on to the next step now.
     *
     * @throws io.diuna.api.ConfigurationException for field {@code id} if this playlist does not run
     */
    PlaylistStatus next(String id);
}
