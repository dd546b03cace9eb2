// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.rest;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Whiteboard service that adds routes to the REST API. Register it only while the services behind it are there: without it,
 * its paths answer 503.
 */
@ConsumerType
public interface RestResource {

    /** Returns the routes. Called once for each registration, on the thread that registers the service. */
    List<RestRoute> routes();
}
