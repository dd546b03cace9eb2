// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The files of the folder {@code config}, each of which is a configuration. Any thread may call. */
@ProviderType
public interface ConfigurationFiles {

    /** What is wrong with which files, in words for people; empty while all of them are taken. */
    List<String> problems();
}
