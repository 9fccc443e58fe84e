package ch.onsphere.osp.milestone.recorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

    @Test
    void textsAreFoundWhateverTheirPrefix() {
        Xml xml =
                parse(
                                "<s:Envelope xmlns:s='urn:s'><a:Token xmlns:a='urn:a'> T&amp;1 "
                                        + "</a:Token><Token>2</Token><Empty/></s:Envelope>")
                        .orElseThrow();

        assertThat(xml.text("Token")).contains("T&1");
        assertThat(xml.text("Empty")).isEmpty();
        assertThat(xml.has("Empty")).isTrue();
        assertThat(xml.has("Fault")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<a><b></a>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>",
                "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>",
                "<a>&b;</a>"
            })
    void whatIsNotPlainXmlIsRefused(String document) {
        assertThat(parse(document)).isEmpty();
    }

    @Test
    void depthAndNumberOfElementsAreBounded() {
        assertThat(parse("<a>".repeat(33) + "</a>".repeat(33))).isEmpty();
        assertThat(parse("<a>" + "<b/>".repeat(2000) + "</a>")).isEmpty();
        assertThat(parse("<a>" + "<b/>".repeat(1000) + "</a>")).isPresent();
    }

    @Test
    void whatIsWrittenIntoARequestCannotAddElements() {
        RecorderCall call =
                RecorderCall.of("PresetMoveTo", "cameras/1")
                        .with("presetName", "</presetName>&<x/>");

        assertThat(call.parameters())
                .isEqualTo(
                        "<deviceId>1</deviceId><presetName>&lt;/presetName&gt;&amp;&lt;x/&gt;"
                                + "</presetName>");
    }

    private static Optional<Xml> parse(String document) {
        return Xml.parse(document.getBytes(UTF_8));
    }
}
