// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Configuration files of the folder {@code config}. Any thread may call. */
@ProviderType
public interface ConfigurationFiles {

    /** Returns user-facing texts about files that were refused; empty if all were accepted. */
    List<String> problems();
}
