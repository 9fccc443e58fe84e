package ch.onsphere.osp.examples.host.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** How the API writes and reads JSON: unknown keys and keys given twice are refused. */
final class Json {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(8)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(JsonNode.class);
    private static final ObjectReader WRITE_REQUEST = MAPPER.readerFor(WriteRequest.class);

    private static final ObjectReader EVENT_BODY = MAPPER.readerFor(EventBody.class);

    private static final ObjectReader ADDRESS_BODY = MAPPER.readerFor(AddressBody.class);

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] bytes(JsonNode json) {
        try {
            return WRITER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    static WriteRequest writeRequest(byte[] body) throws BadRequestException {
        try {
            WriteRequest request = WRITE_REQUEST.readValue(body);
            if (request == null || request.content() == null) {
                throw new BadRequestException("the body needs the key [content]");
            }
            return request;
        } catch (IOException e) {
            throw new BadRequestException(
                    "the body is not as expected, such as {\"content\":\"true\"}: "
                            + "keys are content, mode, type and correlationId",
                    e);
        }
    }

    static EventBody eventBody(byte[] body) throws BadRequestException {
        try {
            EventBody request = EVENT_BODY.readValue(body);
            if (request == null || request.server() == null || request.event() == null) {
                throw new BadRequestException("the body needs the keys [server] and [event]");
            }
            return request;
        } catch (IOException e) {
            throw new BadRequestException(
                    "the body is not as expected, such as {\"server\":\"root.vms\",\"event\":\"Open\"}:"
                            + " keys are server, event, source, message and correlationId",
                    e);
        }
    }

    static AddressBody addressBody(byte[] body) throws BadRequestException {
        try {
            AddressBody request = ADDRESS_BODY.readValue(body);
            if (request == null || request.address() == null) {
                throw new BadRequestException("the body needs the key [address]");
            }
            return request;
        } catch (IOException e) {
            throw new BadRequestException(
                    "the body is not as expected, such as"
                            + " {\"address\":\"https://onsphere.example.org\"}",
                    e);
        }
    }
}
