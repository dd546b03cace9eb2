// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.animation;

import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** Writes the overview of the distribution's animations, a contact sheet and the moving preview of each, into the checkout. */
public final class AnimationOverview {

    private static final Path IMAGES = Path.of(".github", "images", "animations");
    private static final Path OVERVIEW = Path.of("bundles", "ANIMATIONS.md");
    private static final int COUNTED_FRAMES = 10_000;

    private AnimationOverview() {}

    /**
     * Measures and writes.
     *
     * @param arguments the root of the checkout
     */
    public static void main(String[] arguments)
            throws IOException, ReflectiveOperationException, ParserConfigurationException, SAXException {
        Path root = Path.of(arguments[0]);
        Files.createDirectories(root.resolve(IMAGES));
        List<AnimationEntries.Entry> entries = AnimationEntries.all();
        StringBuilder page = new StringBuilder(head());
        for (AnimationEntries.Entry entry : entries) {
            ContactSheet.write(root.resolve(IMAGES).resolve(entry.id() + ".png"), entry.id(), entry.create());
            ContactSheet.writePreview(preview(root, entry), entry.id(), entry.create());
            page.append(row(entry));
        }
        Files.writeString(root.resolve(OVERVIEW), page);
        System.out.println(entries.size() + " animations are in " + OVERVIEW);
    }

    private static Path preview(Path root, AnimationEntries.Entry entry) {
        return root.resolve("bundles")
                .resolve(entry.bundle())
                .resolve("src/main/resources/preview")
                .resolve(entry.id() + ".png");
    }

    private static String head() {
        return """
            # Animations

            The animations (effects) of the distribution, with default parameters. A picture shows 60 LEDs of a line, time downwards, and below them four frames on 16 x 16 LEDs. Parameters are in the README of each bundle.

            `mvn -q verify -Panimations -DskipTests -pl itests/benchmarks -am` writes this page, its pictures and the previews in the bundles. Costs are processor time of a pixel on 32 x 32 LEDs, of Java %s on %s; on a busy machine they are up to twice too high.

            | | animation | what is seen | uses | tags | ns a pixel | bytes a frame |
            |---|---|---|---|---|---|---|
            """.formatted(System.getProperty("java.specification.version"), System.getProperty("os.arch"));
    }

    private static String row(AnimationEntries.Entry entry) throws ReflectiveOperationException {
        AnimationStepper stepper = new AnimationStepper(TestZone.matrix(32, 32), entry.create());
        return String.format(
                Locale.ROOT,
                "| ![%1$s](../.github/images/animations/%1$s.png) | [`%1$s`](%2$s/README.md) %3$s | %4$s | %5$s | %6$s | %7$.1f | %8$d |%n",
                entry.id(),
                entry.bundle(),
                entry.property("label"),
                entry.property("description"),
                list(entry.property("inputs")
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ')
                        .replace("none", "")),
                list(entry.property("tags")),
                stepper.nanosPerPixel(),
                stepper.allocated() / COUNTED_FRAMES);
    }

    private static String list(String lines) {
        return String.join(", ", lines.strip().lines().map(String::strip).toList());
    }
}
