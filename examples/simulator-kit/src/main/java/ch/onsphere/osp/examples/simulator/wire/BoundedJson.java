package ch.onsphere.osp.examples.simulator.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Makes what reads JSON that anybody may send. */
public final class BoundedJson {
    private BoundedJson() {}

    /**
     * A mapper that bounds the depth of what it reads, and wants one value and nothing after it.
     */
    public static ObjectMapper mapper() {
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(
                                        StreamReadConstraints.builder()
                                                .maxNestingDepth(32)
                                                .maxNumberLength(100)
                                                .maxNameLength(1_000)
                                                .build())
                                .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
