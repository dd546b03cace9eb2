// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam;

import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleActivator;

/**
 * An option: something from outside that starts with the framework, before any bundle does.
 *
 * @param activator gets the context of the system bundle
 */
public record SystemActivator(BundleActivator activator) implements Option {}
