// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.night;

import io.diuna.control.look.NightState;
import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import org.jspecify.annotations.Nullable;

/** Master switch and brightness that a night light commands. For the control thread. */
public interface NightMaster {

    /** Returns the master as it is set; during a fade it is that of the next minute. */
    Master master();

    /**
     * Sets the master, and saves it together with the state of the night light.
     *
     * @param night the state; null at the end
     */
    void set(Master master, Transition transition, @Nullable NightState night);

    /** Shows a scene, as a command does; tells in the log why it cannot. */
    void showScene(String scene);
}
