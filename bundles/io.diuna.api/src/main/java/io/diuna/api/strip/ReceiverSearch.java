// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Search for controllers in the network: a service that a driver provides beside its strips, with the property
 * {@link #DRIVER}, if its protocol has a discovery.
 *
 * <p>A thread of its own calls it, one call at a time. The call may block. It is interrupted when it takes 1 s longer than
 * its limit, or when Diuna stops.
 */
@ConsumerType
public interface ReceiverSearch {

    /**
     * Service property: the factory PID of the strips of the driver. Several, as an array, if controllers that are found
     * understand several drivers; one search is shared by all of them.
     */
    String DRIVER = "diuna.driver";

    /**
     * Sends the discovery and collects the answers until the time limit, or until no further answer can come. No answer is
     * not a failure.
     *
     * @param limit time for receivers to answer, more than 0
     * @return the receivers that answered, each host once, in any order
     * @throws HardwareException if the discovery cannot be sent; the message says why and what to do
     */
    List<FoundReceiver> search(Duration limit);
}
