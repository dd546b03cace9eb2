// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Asks a network who is there to be driven: a service beside the strips of a driver whose protocol can do that, with the
 * property {@link #DRIVER}.
 *
 * <p>A thread made for that calls, one at a time. It may block; when it takes a second longer than it may, or when Diuna
 * stops, it is interrupted and not waited for any longer.
 */
@ConsumerType
public interface ReceiverSearch {

    /** The service property that names the driver: the factory PID of its strips. */
    String DRIVER = "diuna.driver";

    /**
     * Asks, collects the answers, and returns when the time is over, or before if nobody else can answer. Finding nobody
     * is no failure.
     *
     * @param patience how long receivers may take to answer, more than 0
     * @return who has answered, each host once, in any order
     * @throws HardwareException when nobody can be asked; it says why and what to do
     */
    List<FoundReceiver> search(Duration patience);
}
