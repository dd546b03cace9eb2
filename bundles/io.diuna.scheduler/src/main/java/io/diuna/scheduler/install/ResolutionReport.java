// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Report, in words for people, on why a bundle does not resolve. */
final class ResolutionReport {

    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([^)]+)");
    private static final Pattern AT_LEAST = Pattern.compile("version>=([0-9.]+)");
    private static final Pattern BELOW = Pattern.compile("!\\(version>=([0-9.]+)");

    private static final Pattern JAVA = Pattern.compile("version=([0-9.]+)");

    private ResolutionReport() {}

    /** Returns all requirements that no bundle satisfies, with the remedies; empty if all are satisfied. */
    static Optional<String> reason(Bundle bundle, BundleContext context) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return Optional.empty();
        }
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        List<BundleRequirement> unsatisfied = revision.getDeclaredRequirements(null).stream()
                .filter(ResolutionReport::isMandatory)
                .filter(requirement -> wiring.findProviders(requirement).isEmpty())
                .toList();
        List<MissingPackage> packages = unsatisfied.stream()
                .filter(ResolutionReport::isPackage)
                .map(requirement -> missingPackage(requirement, context))
                .toList();
        return Stream.concat(
                        MissingPackage.text(packages, own(bundle)).stream(),
                        unsatisfied.stream()
                                .filter(requirement -> !isPackage(requirement))
                                .map(ResolutionReport::text))
                .reduce((one, next) -> one + ". " + next);
    }

    /** The packages of a bundle that bnd has made. */
    private static List<String> own(Bundle bundle) {
        String header = bundle.getHeaders("").get("Private-Package");
        return header == null
                ? List.of()
                : Stream.of(header.split(",", -1))
                        .map(one -> one.split(";", 2)[0].strip())
                        .toList();
    }

    private static boolean isPackage(BundleRequirement requirement) {
        return requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE);
    }

    private static MissingPackage missingPackage(BundleRequirement requirement, BundleContext context) {
        String filter = filter(requirement);
        String name = find(PACKAGE, filter).orElse(filter);
        String range = find(AT_LEAST, filter)
                        .map(version -> " in version " + version + " or later")
                        .orElse("")
                + find(BELOW, filter).map(end -> ", below " + end).orElse("");
        return new MissingPackage(name, range, provided(name, context));
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        return !Constants.RESOLUTION_OPTIONAL.equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                && Constants.EFFECTIVE_RESOLVE.equals(requirement
                        .getDirectives()
                        .getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE));
    }

    private static String text(BundleRequirement requirement) {
        String filter = filter(requirement);
        if (requirement.getNamespace().equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
            return "It needs Java " + find(JAVA, filter).orElse(filter) + ", this is Java "
                    + Runtime.version().feature() + ". Start Diuna with a newer Java";
        }
        return "It needs " + requirement.getNamespace() + " " + filter + ", which no bundle provides here";
    }

    private static String filter(BundleRequirement requirement) {
        return requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    }

    private static List<String> provided(String name, BundleContext context) {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(Objects::nonNull)
                .flatMap(revision -> revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .map(capability -> capability.getAttributes())
                .filter(attributes -> name.equals(attributes.get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(attributes -> String.valueOf(attributes.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
