// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.signal;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Catalogue of the signals that parameters and animations can follow. Any thread may call, except frame and render threads. */
@ProviderType
public interface SignalCatalog {

    /** Returns all signals that are declared now, and the oscillators, in the order of their ids. */
    List<SignalStatus> signals();
}
