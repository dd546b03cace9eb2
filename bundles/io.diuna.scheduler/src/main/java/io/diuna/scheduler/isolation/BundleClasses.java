// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import io.diuna.scheduler.base.LambdaName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Classes of third parties, by name: returns the bundles whose own jar has the class. Any thread may call. */
public final class BundleClasses implements Function<String, List<Bundle>> {

    private final BundleContext context;
    private final IsolationPolicy policy;

    public BundleClasses(BundleContext context, IsolationPolicy policy) {
        this.context = context;
        this.policy = policy;
    }

    @Override
    public List<Bundle> apply(String className) {
        return Stream.of(context.getBundles())
                .filter(policy::isThirdParty)
                .filter(bundle -> contains(bundle, className))
                .toList();
    }

    /**
     * Returns true if the bundle's own jar has a class of this name; for a lambda, the class that declares it.
     *
     * @param bundle any bundle; one that is not resolved contains nothing
     */
    public static boolean contains(Bundle bundle, String className) {
        String declaring = LambdaName.declaringClass(className);
        int dot = declaring.lastIndexOf('.');
        String folder = "/" + declaring.substring(0, Math.max(0, dot)).replace('.', '/');
        String file = declaring.substring(dot + 1) + ".class";
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring != null
                && !wiring.listResources(folder, file, BundleWiring.LISTRESOURCES_LOCAL)
                        .isEmpty();
    }
}
