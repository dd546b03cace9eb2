// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.format;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Writer of an index: fields without a value are left out. */
public final class IndexWriter {

    private static final JsonProvider JSON = JsonProvider.provider();

    private IndexWriter() {}

    /** Returns an index as JSON text in UTF-8, with one field a line. */
    public static byte[] write(IndexDocument index) {
        JsonArrayBuilder plugins = JSON.createArrayBuilder();
        index.plugins().forEach(plugin -> plugins.add(json(plugin)));
        JsonObject json = JSON.createObjectBuilder()
                .add("format", IndexReader.FORMAT)
                .add("plugins", plugins)
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(bytes)) {
            writer.writeObject(json);
        }
        return bytes.toByteArray();
    }

    private static JsonObjectBuilder json(PluginEntry plugin) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("name", plugin.name());
        addText(json, "label", plugin.label());
        addText(json, "description", plugin.description());
        addText(json, "author", plugin.author());
        addText(json, "license", plugin.license());
        addText(json, "homepage", plugin.homepage());
        if (!plugin.animations().isEmpty()) {
            JsonArrayBuilder animations = JSON.createArrayBuilder();
            plugin.animations()
                    .forEach((id, label) -> animations.add(
                            JSON.createObjectBuilder().add("id", id).add("label", label)));
            json.add("animations", animations);
        }
        if (!plugin.tags().isEmpty()) {
            json.add("tags", JSON.createArrayBuilder(plugin.tags()));
        }
        addText(json, "preview", plugin.preview() == null ? "" : plugin.preview());
        JsonArrayBuilder versions = JSON.createArrayBuilder();
        plugin.versions().forEach(version -> versions.add(json(version)));
        return json.add("versions", versions);
    }

    private static JsonObjectBuilder json(VersionEntry version) {
        JsonObjectBuilder api = JSON.createObjectBuilder();
        version.api().forEach((name, range) -> api.add(name, range.toString()));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("version", version.version().toString())
                .add("api", api)
                .add("java", version.java())
                .add("file", version.file())
                .add("size", version.size())
                .add("sha256", version.sha256());
        addText(json, "signer", version.signer() == null ? "" : version.signer());
        return json;
    }

    private static void addText(JsonObjectBuilder json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }
}
