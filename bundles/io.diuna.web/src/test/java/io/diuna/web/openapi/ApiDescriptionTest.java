// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Form of the description of the API. */
class ApiDescriptionTest {

    private static final String SPECIFICATION = "https://spec.openapis.org/oas/3.1/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final JsonObject api = ApiDescription.read("1.0");

    /** The schemas of the specification are in the jar of vertx-openapi. */
    @Test
    void isValidByTheSchemaOfTheSpecification() {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaIdResolvers(
                        ids -> ids.mapPrefix("https://spec.openapis.org/", "classpath:spec.openapis.org/")));
        Schema schema = schemas.getSchema(SchemaLocation.of(SPECIFICATION + "schema-base/2022-10-07"));
        assertThat(schema.validate(api.toString(), InputFormat.JSON)).isEmpty();
        for (String wrong : List.of("\"in\":\"road\"", "\"type\":\"strin\"", "\"summry\":\"\"")) {
            String name = wrong.substring(0, wrong.indexOf(':') + 1);
            String other = api.toString().replaceFirst(name.replace("summry", "summary") + "\"[a-z A-Z.,]*\"", wrong);
            assertThat(schema.validate(other, InputFormat.JSON)).as(wrong).isNotEmpty();
        }
    }

    @Test
    void namesTheVersion() {
        assertThat(ApiDescription.read("7.8").getJsonObject("info").getString("version"))
                .isEqualTo("7.8");
    }

    @Test
    void eachReferenceHasATarget() {
        assertThat(references(api)).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(api.getValue(reference.substring(1))).as(reference).isNotNull();
        });
    }

    @Test
    void eachComponentIsUsed() {
        Set<String> used = references(api);
        api.getJsonArray("security")
                .forEach(scheme -> scheme.asJsonObject()
                        .keySet()
                        .forEach(name -> used.add("#/components/securitySchemes/" + name)));
        assertThat(components()).isNotEmpty().isSubsetOf(used);
    }

    @Test
    void eachObjectNamesItsFieldsOrTheirType() {
        assertThat(objects(api.getJsonObject("components").getJsonObject("schemas"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(object -> assertThat(object).as(object.toString()).containsKey("additionalProperties"));
    }

    @Test
    void eachOperationHasItsOwnIdAndAKnownTag() {
        List<String> tags = api.getJsonArray("tags").stream()
                .map(tag -> tag.asJsonObject().getString("name"))
                .toList();
        assertThat(tags).doesNotHaveDuplicates();
        assertThat(DescribedOperations.all())
                .extracting(operation -> operation.json().getString("operationId"))
                .doesNotHaveDuplicates();
        assertThat(DescribedOperations.all())
                .extracting(operation -> operation.json().getJsonArray("tags").getString(0))
                .isSubsetOf(tags);
    }

    @Test
    void eachPlaceholderIsAParameter() {
        assertThat(DescribedOperations.all())
                .allSatisfy(operation -> assertThat(pathParameters(operation.item()))
                        .as(operation.path())
                        .containsExactlyElementsOf(PLACEHOLDER
                                .matcher(operation.path())
                                .results()
                                .map(match -> match.group(1))
                                .toList()));
    }

    @Test
    void logoutsAndLoginsNeedNoSecurity() {
        assertThat(DescribedOperations.all())
                .allSatisfy(operation -> assertThat(operation.json().containsKey("security"))
                        .as(operation.path())
                        .isEqualTo(operation.json().getString("x-diuna-scope").equals("public")));
    }

    private List<String> pathParameters(JsonObject item) {
        return item.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(parameter -> parameter.containsKey("$ref")
                        ? api.getValue(parameter.getString("$ref").substring(1)).asJsonObject()
                        : parameter)
                .filter(parameter -> parameter.getString("in").equals("path"))
                .map(parameter -> parameter.getString("name"))
                .toList();
    }

    private List<String> components() {
        List<String> names = new ArrayList<>();
        api.getJsonObject("components")
                .forEach((kind, all) ->
                        all.asJsonObject().keySet().forEach(name -> names.add("#/components/" + kind + "/" + name)));
        return names;
    }

    private static Set<String> references(JsonValue value) {
        Set<String> references = new LinkedHashSet<>();
        tree(value)
                .filter(one -> one instanceof JsonObject object && object.containsKey("$ref"))
                .forEach(one -> references.add(one.asJsonObject().getString("$ref")));
        return references;
    }

    private static Stream<JsonObject> objects(JsonValue schemas) {
        return tree(schemas)
                .filter(one -> one instanceof JsonObject object
                        && object.containsKey("type")
                        && object.get("type").toString().contains("\"object\""))
                .map(JsonValue::asJsonObject);
    }

    private static Stream<JsonValue> tree(JsonValue value) {
        Collection<JsonValue> children = value instanceof JsonObject object
                ? object.values()
                : value instanceof JsonArray array ? array : List.of();
        return Stream.concat(Stream.of(value), children.stream().flatMap(ApiDescriptionTest::tree));
    }
}
