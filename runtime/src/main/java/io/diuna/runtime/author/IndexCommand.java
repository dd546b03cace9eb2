// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.author;

import io.diuna.api.DiunaException;
import io.diuna.index.format.IndexDocument;
import io.diuna.index.publish.IndexFolder;
import io.diuna.runtime.base.CliException;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code diuna plugin index}: writes the index of a folder of jars, for those who publish plugins. */
public final class IndexCommand {

    private final PrintStream out;

    public IndexCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Writes {@code index.json}.
     *
     * @param folder folder of the jars
     * @throws CliException if a jar cannot be published, or the folder cannot be written; the index is the one before
     */
    public void execute(Path folder) {
        IndexFolder published = new IndexFolder(folder);
        try {
            IndexDocument index = published.write();
            index.plugins()
                    .forEach(plugin -> plugin.versions()
                            .forEach(version -> out.println(plugin.name() + " " + version.version() + "  "
                                    + version.sha256()
                                    + (version.signer() == null ? "" : "  signed by " + version.signer()))));
            published.omitted().forEach(what -> out.println("Left out: " + what));
            out.println("Wrote " + folder.resolve(IndexDocument.FILE) + " with "
                    + index.plugins().size() + " plugins");
        } catch (DiunaException e) {
            throw CliException.failure(String.valueOf(e.getMessage()));
        }
    }
}
