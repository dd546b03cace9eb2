// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.platform.control.Master;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import java.util.function.UnaryOperator;

/** Light that schedules command, as clients do, but without steps of undo. Any thread may call. */
public interface ScheduleLight {

    /**
     * Shows a scene.
     *
     * @throws io.diuna.api.ConfigurationException if there is none
     */
    SceneRecall show(String scene, Transition transition);

    /** Changes the master. */
    void changeMaster(UnaryOperator<Master> change, Transition transition);
}
