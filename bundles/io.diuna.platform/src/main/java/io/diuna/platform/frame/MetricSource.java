// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Source of metrics beside the frame path: a whiteboard service. Its metrics are in {@code /metrics}. */
@ConsumerType
@FunctionalInterface
public interface MetricSource {

    /** Returns the present values. Any thread calls, several at once; it does not block. */
    List<MetricValue> values();
}
