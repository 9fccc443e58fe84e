package ch.onsphere.osp.examples.xprotect.cli;

import ch.onsphere.osp.examples.xprotect.Gateway;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import java.util.List;
import picocli.CommandLine.Option;

/** The options about ports and addresses. */
final class ListeningOptions {
    @Option(
            names = "--no-https",
            description = "Speak plain HTTP on the main port. Without it the main port is HTTPS.")
    private boolean plain;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8443",
            description = "Main port, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "A plain port beside HTTPS, 0 for any free one. Default: none.")
    private Integer httpPort;

    @Option(
            names = "--control-port",
            paramLabel = "PORT",
            defaultValue = "9443",
            description =
                    "Control port, on 127.0.0.1 only; 0 for any free one. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int controlPort;

    @Option(
            names = "--recorder-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description =
                    "Port of the recording servers, 0 for any free one; clients find it in"
                            + " recordingServers. Default: ${DEFAULT-VALUE}.")
    private int recorderPort;

    @Option(
            names = "--recorder-host-name",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description =
                    "Host name the site tells of its recording servers; it need not be resolvable."
                            + " Default: ${DEFAULT-VALUE}.")
    private String recorderHostName;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
    private String bind;

    @Option(
            names = "--host-name",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description =
                    "Host name the site tells of itself, in the well-known URIs and in its"
                            + " certificate. Default: ${DEFAULT-VALUE}.")
    private String hostName;

    @Option(
            names = "--gateways",
            paramLabel = "GATEWAY",
            split = ",",
            converter = GatewayConverter.class,
            defaultValue = "own",
            description = {
                "Gateways it tells of, in this order, separated by commas:",
                "own (itself);",
                "an address, which need not exist, such as",
                "https://win-vms01/API/;",
                "broken:502, broken:503, broken:404, for one that answers error pages.",
                "Default: ${DEFAULT-VALUE}."
            })
    private List<Gateway> gateways;

    SiteOptions apply(SiteOptions options) {
        SiteOptions applied =
                options.withHttps(!plain)
                        .withPort(port)
                        .withControlPort(controlPort)
                        .withRecorderPort(recorderPort)
                        .withRecorderHostName(recorderHostName)
                        .withBind(bind)
                        .withHostName(hostName)
                        .withGateways(gateways.toArray(Gateway[]::new));
        return httpPort == null ? applied : applied.withHttpPort(httpPort);
    }
}
