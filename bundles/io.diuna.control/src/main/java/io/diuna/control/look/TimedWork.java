// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.control.Master;
import java.util.function.UnaryOperator;

/** Work that the control thread does at deadlines, between the commands: it is in order with them, and needs no lock. */
public interface TimedWork {

    /**
     * Does what is due now; also called when nothing is.
     *
     * @return nanoseconds until the next call; {@link Long#MAX_VALUE} if nothing is to come
     */
    long run();

    /** Called before a command shows a scene. */
    default void beforeRecall() {}

    /** Called before a command changes the master. */
    default void beforeMasterChange(UnaryOperator<Master> change) {}
}
