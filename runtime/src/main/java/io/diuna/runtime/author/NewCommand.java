// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.diuna.runtime.base.CliException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** {@code diuna new}: creates a plugin project from the archetype in the distribution. */
public final class NewCommand {

    private static final String ARCHETYPE = "diuna-animation-archetype";
    private static final String RESOURCES = "archetype-resources/";
    private static final List<String> PACKAGED = List.of("src/main/java/", "src/test/java/");
    private static final String PICTURE = ".png";
    private static final String VERSION = "1.0.0";
    private static final String REPOSITORY = "repo/io/diuna";

    private final Path home;
    private final String diunaVersion;
    private final PrintStream out;

    /**
     * @param home folder of the distribution, in which the project looks for the API
     * @param diunaVersion version of the distribution
     */
    public NewCommand(Path home, String diunaVersion, PrintStream out) {
        this.home = home;
        this.diunaVersion = diunaVersion;
        this.out = out;
    }

    /**
     * Creates a project in a folder of its name.
     *
     * @param name package of the plugin, such as {@code com.example.glimmer}
     * @param parent folder in which the project's folder is created
     * @throws CliException if the name is not valid or the folder exists; nothing is created then
     */
    public void execute(String name, Path parent) {
        ProjectName project = new ProjectName(name);
        Path folder = parent.resolve(name);
        if (Files.exists(folder)) {
            throw CliException.failure(folder + " exists already; delete it, or take another name");
        }
        String animation;
        try {
            animation = animationId(project);
            Map<String, byte[]> files = files(project, animation);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw CliException.failure("The project cannot be created in " + folder + ": " + e);
        }
        out.println("Created " + folder);
        if (!animation.equals(project.animationId())) {
            out.println("  Its animation has the id " + animation + ", since one of Diuna is named "
                    + project.animationId());
        }
        out.println("  diuna dev " + name + "     shows it, and each change as you save it");
        out.println("  cd " + name + " && mvn -q verify");
        out.println("  cp target/" + name + "-" + VERSION + ".jar <data folder of Diuna>/plugins/");
    }

    /** Returns an id that no animation of the distribution has: of two with one id the other one would never be seen. */
    private String animationId(ProjectName project) throws IOException {
        String id = project.animationId();
        return AnimationIds.of(home.resolve(REPOSITORY)).contains(id)
                ? project.id().replace('.', '-')
                : id;
    }

    /** Returns the contents of the project by path. */
    private Map<String, byte[]> files(ProjectName project, String animation) throws IOException {
        Path archetype = home.resolve(REPOSITORY)
                .resolve(ARCHETYPE)
                .resolve(diunaVersion)
                .resolve(ARCHETYPE + "-" + diunaVersion + ".jar");
        if (!Files.isRegularFile(archetype)) {
            throw CliException.failure("The distribution is incomplete: " + archetype + " is missing. Unpack it again");
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = new JarFile(archetype.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(RESOURCES) && !entry.isDirectory()) {
                    String path = entry.getName().substring(RESOURCES.length());
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(place(path, project), filled(path, in.readAllBytes(), project, animation));
                    }
                }
            }
        }
        return files;
    }

    private static String place(String path, ProjectName project) {
        String named = path.replace("__className__", project.className());
        for (String folder : PACKAGED) {
            if (named.startsWith(folder)) {
                return folder + project.packagePath() + "/" + named.substring(folder.length());
            }
        }
        return named;
    }

    private byte[] filled(String path, byte[] content, ProjectName project, String animation) {
        if (path.endsWith(PICTURE)) {
            return content;
        }
        return new String(content, UTF_8)
                .replace("${groupId}", project.groupId())
                .replace("${artifactId}", project.id())
                .replace("${version}", VERSION)
                .replace("${package}", project.id())
                .replace("${className}", project.className())
                .replace("${animationId}", animation)
                .replace("${diunaHome}", home.toString())
                .replace("${diunaVersion}", diunaVersion)
                .getBytes(UTF_8);
    }
}
