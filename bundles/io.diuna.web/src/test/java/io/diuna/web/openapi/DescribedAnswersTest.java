// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.Group;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.PluginUsage;
import io.diuna.platform.plugin.PluginTexts;
import io.diuna.web.FakeGroups;
import io.diuna.web.FakeServices;
import io.diuna.web.FakeZoneEditor;
import io.diuna.web.TestApi;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.plugin.PluginsResource;
import io.diuna.web.rest.AnimationsResource;
import io.diuna.web.rest.ZonesResource;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers with all their optional fields; {@link FakeExchange} compares each with the description. */
class DescribedAnswersTest {

    private static final ChoiceParameter WAY =
            Parameter.choice("way", "Way").option("left", "Left").option("right", "Right");

    private static final AnimationDescription RICH = new AnimationDescription(
            "rich",
            "Rich",
            "All parameters.",
            Set.of(AnimationInput.values()),
            List.of("2d"),
            List.of(
                    Parameter.number("size", "Size")
                            .withDescription("How large.")
                            .withGroup("Form"),
                    Parameter.count("count", "Count").withUnit("px"),
                    Parameter.text("words", "Words").withDefault("Hello"),
                    Parameter.colors("colors", "Colours").withDefault(0xFF0000),
                    Parameter.color("tint", "Tint"),
                    Parameter.toggle("mirror", "Mirror"),
                    WAY,
                    Parameter.trigger("reset", "Reset").shownIf(WAY, "right")),
            "org.rich",
            "1.0.0",
            PluginTexts.NONE);

    private final FakeServices.Control control = new FakeServices.Control();
    private final FakeGroups groups = new FakeGroups();
    private final AnimationCatalog catalog = new AnimationCatalog() {
        @Override
        public List<AnimationDescription> animations() {
            return List.of(RICH);
        }

        @Override
        public Optional<URL> preview(String id) {
            return Optional.empty();
        }

        @Override
        public boolean isStarting() {
            return false;
        }

        @Override
        public Optional<AnimationDescription> animation(String id) {
            return Optional.of(RICH);
        }
    };
    private final TestApi zones =
            new TestApi(new ZonesResource(control, catalog, control, groups, new FakeZoneEditor()));

    private FakeExchange send(String method, String path, String json) throws IOException {
        return zones.send(FakeExchange.of(method, "/api/v1/zones" + path).body("application/json", json))
                .deliver();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ranges\":[{\"strip\":\"main\",\"length\":9}],\"grouping\":2,\"spacing\":1,\"label\":\"Wall\"",
                "\"ranges\":[{\"strip\":\"main\",\"start\":3,\"length\":9,\"reversed\":true}],\"mirror\":true",
                "\"matrix\":{\"strip\":\"main\",\"start\":4,\"columns\":4,\"rows\":2,\"rotation\":90}",
                "\"ranges\":[{\"strip\":\"main\",\"length\":2}],\"points\":[[0,0],[0.5,2,1]]",
                "\"ranges\":[{\"strip\":\"main\",\"length\":2}],\"blend\":\"screen\",\"order\":7,\"color\":[1,2,3]"
            })
    void zonesOfEachShape(String layout) throws IOException {
        assertThat(send("PUT", "/wall", "{" + layout + "}").status()).isEqualTo(201);
        String present = zones.get("zones/wall").text();
        assertThat(send("PUT", "/wall", present).text()).isEqualTo(present);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    /floor/split  | {"at":20,"newId":"desk"}
                    /floor/join   | {"with":"desk"}
                    /floor/rename | {"newId":"desk"}
                    /order        | {"order":["floor"]}
                    """)
    void editsOfZones(String path, String json) throws IOException {
        assertThat(send("POST", path, json).json().getJsonArray("zones")).hasSize(1);
    }

    @Test
    void parametersOfEachKind() throws IOException {
        groups.put(new Group("all", "All", List.of("floor")));
        FakeExchange answer = send(
                "PATCH",
                "",
                "{\"group\":\"all\",\"parameters\":{\"size\":{\"signal\":\"audio.bass\",\"from\":0.1,\"to\":0.9,"
                        + "\"smoothMs\":80},\"count\":3,\"words\":\"Hi\",\"colors\":[\"red\",[0,0,255]],"
                        + "\"tint\":[1,2,3],\"mirror\":true,\"way\":\"right\"},"
                        + "\"transition\":{\"kind\":\"wipe\",\"durationMs\":1.5,\"easing\":\"quad-in\"}}");
        assertThat(answer.text()).contains("{\"signal\":\"audio.bass\"", "\"#0000ff\"", "\"saved\":true");
        TestApi animations = new TestApi(new AnimationsResource(catalog));
        assertThat(animations.get("animations").json().getJsonArray("animations"))
                .hasSize(1);
    }

    @Test
    void usageOfAPlugin() {
        FakeServices.Plugins plugins = new FakeServices.Plugins();
        plugins.plugins.put(
                "x",
                new PluginStatus(
                        "x",
                        "1.0.0",
                        PluginStatus.State.DEGRADED,
                        "why",
                        List.of("a"),
                        new TreeMap<>(Map.of("b", "it hangs")),
                        null,
                        true,
                        "CN=Jane",
                        new PluginUsage(0.5, 0, 1.2, 70, 4_000_000, List.of("uses much"))));
        assertThat(new TestApi(new PluginsResource(plugins)).get("plugins/x").text())
                .contains("\"warnings\":[\"uses much\"]");
    }
}
