// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Policy of isolation between third-party bundles and the platform. A third party sees no service of Diuna's bundles but those
 * for authors, and no bundle but itself. Nobody sees an exclusive service of a third party but that party. It is no security
 * boundary: reflection and classes of the framework lead around it. Thread-safe.
 */
public final class IsolationPolicy {

    private final BundleOrigin origin;

    /** Ids of bundles that get no more events, since they block whoever delivers them. */
    private final Set<Long> muted = ConcurrentHashMap.newKeySet();

    public IsolationPolicy(BundleOrigin origin) {
        this.origin = origin;
    }

    /** Returns true for a bundle that is neither the framework, nor of the distribution, nor trusted by its location. */
    public boolean isThirdParty(Bundle bundle) {
        return origin.isThirdParty(bundle);
    }

    /** Withholds all further events from a bundle. */
    void mute(Bundle bundle) {
        muted.add(bundle.getBundleId());
    }

    boolean isMuted(Bundle bundle) {
        return muted.contains(bundle.getBundleId());
    }

    /** Delivers events to a bundle again, since it starts anew. */
    void unmute(Bundle bundle) {
        muted.remove(bundle.getBundleId());
    }

    /** Returns true if this bundle may find this service. */
    boolean mayFind(Bundle asking, ServiceReference<?> service) {
        Bundle owner = service.getBundle();
        return owner == null // unregistered
                || owner.getBundleId() == asking.getBundleId()
                || (maySee(asking, owner, service) && !isStandIn(owner, service));
    }

    /**
     * Returns true if this bundle may get an event of this service.
     *
     * @param unregistering true for the last event of a service. A stand-in that was found before the isolation began is
     *     given up with it
     */
    boolean mayHear(Bundle listening, ServiceReference<?> service, boolean unregistering) {
        if (isMuted(listening)) {
            return false;
        }
        Bundle owner = service.getBundle();
        return mayFind(listening, service) || (unregistering && owner != null && maySee(listening, owner, service));
    }

    /** Returns true if this bundle may find another one. */
    boolean mayFind(Bundle asking, Bundle found) {
        return asking.getBundleId() == found.getBundleId() || !origin.isThirdParty(asking);
    }

    /** Returns true if this bundle may get events of another one. */
    boolean mayHear(Bundle listening, Bundle changed) {
        return !isMuted(listening) && mayFind(listening, changed);
    }

    private boolean maySee(Bundle asking, Bundle owner, ServiceReference<?> service) {
        return !origin.isThirdParty(asking)
                || origin.isThirdParty(owner)
                || ExclusiveServices.isOpen(service)
                || !(origin.isOfDiuna(owner) || ExclusiveServices.isInternal(service));
    }

    private boolean isStandIn(Bundle owner, ServiceReference<?> service) {
        return origin.isThirdParty(owner) && ExclusiveServices.contains(service);
    }

    /** Returns the bundle of a context, or null if the context is no longer valid. */
    static @Nullable Bundle bundleOf(BundleContext context) {
        try {
            return context.getBundle();
        } catch (IllegalStateException e) {
            return null;
        }
    }
}
