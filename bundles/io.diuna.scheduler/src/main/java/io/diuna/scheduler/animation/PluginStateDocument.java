// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Document of the {@link StateStore} with one line for each plugin. Format: a Java properties file in UTF-8, the key is
 * the symbolic name. If the document is lost, plugins are installed or tried once more. Thread-safe.
 */
public final class PluginStateDocument {

    private static final Logger LOG = LoggerFactory.getLogger(PluginStateDocument.class);

    private final StateStore store;
    private final String name;
    private final Map<String, String> loaded;

    /** Lines of the document in the store; null where it must be written, because the lines come from elsewhere. */
    private @Nullable Map<String, String> saved;

    private String failure = "";

    /**
     * Loads the document.
     *
     * @param store keeps it
     * @param name its name in the store
     * @param legacy the properties file of earlier versions, read only while the store has no such document
     */
    public PluginStateDocument(StateStore store, String name, Path legacy) {
        this.store = store;
        this.name = name;
        Map<String, String> initial = Map.of();
        try {
            var document = store.load(name);
            if (document.isPresent()) {
                initial = parse(new StringReader(new String(document.get(), UTF_8)));
                saved = initial;
            } else if (Files.exists(legacy)) {
                try (Reader in = Files.newBufferedReader(legacy)) {
                    initial = parse(in);
                }
            } else {
                saved = initial;
            }
        } catch (StateException | IOException | IllegalArgumentException e) {
            LOG.warn("State '{}' cannot be read; plugins are installed or tried once more: {}", name, e.toString());
        }
        loaded = initial;
    }

    /** The lines as they were loaded, by symbolic name. */
    public Map<String, String> loaded() {
        return loaded;
    }

    /**
     * Saves these lines, unless they are what was saved last. Blocks for the disk. A failure is logged once, and the next
     * call tries again.
     */
    public synchronized void save(Map<String, String> lines) {
        if (lines.equals(saved)) {
            return;
        }
        try {
            store.save(name, format(lines));
            saved = Map.copyOf(lines);
            failure = "";
        } catch (StateException e) {
            if (!failure.equals(e.getMessage())) {
                failure = String.valueOf(e.getMessage());
                LOG.warn("State '{}' cannot be written and is tried again until it can: {}", name, failure);
            }
        }
    }

    private static Map<String, String> parse(Reader in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        Map<String, String> lines = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> lines.put(key, properties.getProperty(key)));
        return lines;
    }

    /** Writes a comment as well, since the store refuses an empty document. */
    private byte[] format(Map<String, String> lines) {
        Properties properties = new Properties();
        properties.putAll(lines);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "Diuna: " + name);
        } catch (IOException e) {
            throw new StateException("State '" + name + "' cannot be formatted", e);
        }
        return text.toString().getBytes(UTF_8);
    }
}
