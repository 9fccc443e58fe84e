package ch.onsphere.osp.examples.xprotect.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The one video stream of each camera ({@code /streams/<camera>}). The ids are the examples of the
 * specification of the Config API.
 */
final class CameraStreams {
    private static final String REFERENCE = "28DC44C3-079E-4C94-8EC9-60363451EB40";
    private static final String PRIMARY_RECORDING = "16ce3aa1-5f93-458a-abe5-5c95d9ed1372";

    private CameraStreams() {}

    static ObjectNode of(String cameraId) {
        ObjectNode streams =
                ConfigurationObject.bare(cameraId, "Video stream 1", ResourceTypes.STREAMS);
        streams.putArray("stream")
                .addObject()
                .put("displayName", "Video stream 1")
                .put("name", "Video stream 1")
                .put("streamReferenceId", REFERENCE)
                .put("defaultPlayback", true)
                .put("edgeTrackId", "")
                .put("liveDefault", true)
                .put("liveMode", "WhenNeeded")
                .put("recordTo", PRIMARY_RECORDING)
                .put("useEdge", true);
        ObjectNode relations = (ObjectNode) streams.path("relations");
        relations.putObject("parent").put("type", ResourceTypes.CAMERAS).put("id", cameraId);
        return streams;
    }
}
