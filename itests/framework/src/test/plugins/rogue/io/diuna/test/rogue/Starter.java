// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.rogue;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Bundles of animations need no activator; this one has one, to misbehave in it. */
public final class Starter implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Sin.at("start");
    }

    @Override
    public void stop(BundleContext context) {
        Sin.at("stop");
    }
}
