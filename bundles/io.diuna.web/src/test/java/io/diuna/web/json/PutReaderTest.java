// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.platform.zone.ZoneShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PutReaderTest {

    private static final String SIX = "'ranges':[{'strip':'main','length':6}]";
    private static final ZoneLook LOOK = new ZoneLook(true, 80, 0xFF8800, "sunset", "rainbow", Map.of());

    /** Reads JSON with apostrophes instead of quotes. */
    private static ZonePut read(String json) throws IOException {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return PutReader.read("wall", "Old wall", 7, JsonBody.read(new ByteArrayInputStream(body)));
    }

    private static ZoneLayout six(int grouping, int spacing, ZoneShape shape) {
        return new ZoneLayout("wall", "Old wall", List.of(new ZoneRange("main", 0, 6, false)), grouping, spacing, shape)
                .withOrder(7);
    }

    @Test
    void readsRanges() throws IOException {
        assertThat(read("{" + SIX + "}").layout()).isEqualTo(six(1, 0, LineShape.PLAIN));
        assertThat(read("{'label':'Wall','ranges':[{'strip':'main','start':5,'length':2,'reversed':true},"
                                + "{'strip':'side','length':1}]}")
                        .layout())
                .isEqualTo(new ZoneLayout(
                                "wall",
                                "Wall",
                                List.of(new ZoneRange("main", 5, 2, true), new ZoneRange("side", 0, 1, false)))
                        .withOrder(7));
    }

    @Test
    void readsEachShape() throws IOException {
        assertThat(read("{" + SIX + ",'mirror':true,'grouping':2,'spacing':1}").layout())
                .isEqualTo(six(2, 1, new LineShape(true)));
        assertThat(read("{" + SIX + ",'mirror':false,'matrix':{'columns':3,'rows':2,'serpentine':true,"
                                + "'corner':'bottom-left','rotation':90}}")
                        .layout())
                .isEqualTo(six(1, 0, new MatrixShape(3, 2, true, Corner.BOTTOM_LEFT, 90)));
        assertThat(read("{" + SIX + ",'grouping':3,'points':[[0,0],[0.5,-2e0]]}")
                        .layout())
                .isEqualTo(six(3, 0, new PointShape(List.of(new ZonePoint(0, 0), new ZonePoint(0.5, -2)))));
    }

    @Test
    void matrixWithoutRangesHasAStripAndAStart() throws IOException {
        ZoneLayout layout = read("{'matrix':{'strip':'main','start':10,'columns':3,'rows':2}}")
                .layout();
        assertThat(layout.ranges()).containsExactly(new ZoneRange("main", 10, 6, false));
        assertThat(layout.shape()).isEqualTo(new MatrixShape(3, 2, false, Corner.TOP_LEFT, 0));
    }

    @Test
    void readsTheLook() throws IOException {
        ZonePut put = read("{" + SIX + ",'brightness':5,'animation':null}");
        assertThat(put.look().apply(LOOK)).isEqualTo(LOOK.withBrightness(5).withAnimation(null));
        assertThat(read("{" + SIX + "}").look().apply(LOOK)).isEqualTo(LOOK);
    }

    @Test
    void readsWhatLayoutJsonWrites() throws IOException {
        for (String json : List.of(
                "{" + SIX + ",'mirror':true,'spacing':2}",
                "{" + SIX + ",'matrix':{'columns':2,'rows':3,'rotation':180}}",
                "{" + SIX + ",'grouping':2,'points':[[0.1,0],[1e8,3],[-4,7]]}")) {
            ZoneLayout layout = read(json).layout();
            String written = LayoutJson.write(layout)
                    .remove("id")
                    .remove("length")
                    .build()
                    .toString();
            assertThat(read(written).layout()).isEqualTo(layout);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{} | ranges",
                "{'on':true} | ranges",
                "{'ranges':[]} | ranges",
                "{'ranges':{}} | ranges",
                "{'ranges':null} | ranges",
                "{'ranges':'main:0-5'} | ranges",
                "{'ranges':['main:0-5']} | ranges[0]",
                "{'ranges':[{'strip':'main','length':1},null]} | ranges[1]",
                "{'ranges':[{'length':6}]} | ranges[0].strip",
                "{'ranges':[{'strip':1,'length':6}]} | ranges[0].strip",
                "{'ranges':[{'strip':'a b','length':6}]} | ranges",
                "{'ranges':[{'strip':'','length':6}]} | ranges",
                "{'ranges':[{'strip':'main'}]} | ranges[0].length",
                "{'ranges':[{'strip':'main','length':0}]} | ranges[0].length",
                "{'ranges':[{'strip':'main','length':1.5}]} | ranges[0].length",
                "{'ranges':[{'strip':'main','length':100001}]} | ranges[0].length",
                "{'ranges':[{'strip':'main','length':1e999}]} | ranges[0].length",
                "{'ranges':[{'strip':'main','start':-1,'length':6}]} | ranges[0].start",
                "{'ranges':[{'strip':'main','start':'0','length':6}]} | ranges[0].start",
                "{'ranges':[{'strip':'main','start':2147483647,'length':6}]} | ranges",
                "{'ranges':[{'strip':'main','length':6,'reversed':1}]} | ranges[0].reversed",
                "{'ranges':[{'strip':'main','length':6,'end':5}]} | ranges[0].end",
                "{'ranges':[{'strip':'main','length':6},{'strip':'main','start':5,'length':1}]} | ranges",
                "{SIX,'label':1} | label",
                "{SIX,'id':'door'} | id",
                "{SIX,'grouping':0} | grouping",
                "{SIX,'grouping':1001} | grouping",
                "{SIX,'grouping':1.5} | grouping",
                "{SIX,'spacing':-1} | spacing",
                "{SIX,'mirror':'yes'} | mirror",
                "{SIX,'mirror':true,'matrix':{'columns':3,'rows':2}} | mirror",
                "{SIX,'mirror':true,'points':[[0,0]]} | points",
                "{SIX,'matrix':'3x2'} | matrix",
                "{SIX,'matrix':{'rows':2}} | matrix.columns",
                "{SIX,'matrix':{'columns':3}} | matrix.rows",
                "{SIX,'matrix':{'columns':0,'rows':2}} | matrix.columns",
                "{SIX,'matrix':{'columns':4,'rows':2}} | matrix",
                "{SIX,'matrix':{'columns':3,'rows':2,'corner':'left'}} | matrix.corner",
                "{SIX,'matrix':{'columns':3,'rows':2,'corner':1}} | matrix.corner",
                "{SIX,'matrix':{'columns':3,'rows':2,'rotation':45}} | matrix.rotation",
                "{SIX,'matrix':{'columns':3,'rows':2,'rotation':360}} | matrix.rotation",
                "{SIX,'matrix':{'columns':3,'rows':2,'serpentine':1}} | matrix.serpentine",
                "{SIX,'matrix':{'columns':3,'rows':2,'strip':'main'}} | matrix.strip",
                "{SIX,'matrix':{'columns':3,'rows':2,'width':3}} | matrix.width",
                "{'matrix':{'columns':3,'rows':2}} | matrix.strip",
                "{'matrix':{'columns':1000,'rows':1000,'strip':'main'}} | ranges",
                "{SIX,'points':[]} | points",
                "{SIX,'points':[[0,0]]} | points",
                "{SIX,'points':[[0]]} | points[0]",
                "{SIX,'points':[[0,0],[0,'1']]} | points[1]",
                "{SIX,'points':[{'x':0,'y':0}]} | points[0]",
                "{SIX,'points':[[0,1e10]]} | points",
                "{SIX,'brightness':101} | brightness",
                "{SIX,'segments':[]} | segments",
            })
    void namesTheWrongField(String json, String field) {
        Throwable wrong = catchThrowable(() -> read(json.replace("SIX", SIX)));
        assertThat(wrong).isNotNull().isInstanceOfAny(HttpProblem.class, ConfigurationException.class);
        assertThat(wrong.getMessage()).isNotBlank();
        assertThat(wrong instanceof HttpProblem problem ? problem.field() : ((ConfigurationException) wrong).field())
                .isEqualTo(field);
    }
}
