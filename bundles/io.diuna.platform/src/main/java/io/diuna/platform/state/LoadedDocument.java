// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.state;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Document that was loaded at the start.
 *
 * @param content its content; what holds otherwise if there is none, or it cannot be read
 * @param problem why it cannot be read, as a user-facing text; null if it can, or there is none
 */
public record LoadedDocument<T>(T content, @Nullable String problem) {

    /**
     * Loads a document. One that cannot be read is kept as {@code <name>-broken}: the next two saves would overwrite both of its
     * generations.
     *
     * @param name name of the document
     * @param reader reads it; it throws {@link IllegalArgumentException} if it cannot
     * @param otherwise content if there is none, or it cannot be read
     * @param log receives a line for each thing that fails
     */
    public static <T> LoadedDocument<T> load(
            StateStore store, String name, Function<byte[], T> reader, T otherwise, Consumer<String> log) {
        byte[] document = new byte[0];
        try {
            document = store.load(name).orElse(document);
            return new LoadedDocument<>(document.length == 0 ? otherwise : reader.apply(document), null);
        } catch (StateException | IllegalArgumentException e) {
            String problem = "The document '" + name + "' cannot be read: " + e.getMessage();
            log.accept(problem + "; it is kept as '" + name + "-broken'");
            keep(store, name + "-broken", document, log);
            return new LoadedDocument<>(otherwise, problem);
        }
    }

    private static void keep(StateStore store, String name, byte[] document, Consumer<String> log) {
        try {
            if (document.length > 0) {
                store.save(name, document);
            }
        } catch (StateException e) {
            log.accept("'" + name + "' cannot be saved: " + e.getMessage());
        }
    }
}
