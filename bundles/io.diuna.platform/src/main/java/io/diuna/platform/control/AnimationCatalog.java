// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The animations that can be chosen now. Any thread but those of the frame's way may call. */
@ProviderType
public interface AnimationCatalog {

    /** All of them, in the order of their labels. */
    List<AnimationDescription> animations();

    /** One of them, if its plugin is there. */
    Optional<AnimationDescription> animation(String id);
}
