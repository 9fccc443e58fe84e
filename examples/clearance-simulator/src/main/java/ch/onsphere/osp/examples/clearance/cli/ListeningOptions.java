package ch.onsphere.osp.examples.clearance.cli;

import ch.onsphere.osp.examples.clearance.AccountOptions.Listening;
import picocli.CommandLine.Option;

/** The options about ports and addresses. */
final class ListeningOptions {
    @Option(
            names = "--https",
            description = "Speak HTTPS, under a certificate authority of its own; see --ca-out.")
    private boolean https;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8444",
            description = "Port of the account, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--control-port",
            paramLabel = "PORT",
            defaultValue = "9444",
            description =
                    "Control port and web page, on 127.0.0.1 only; 0 for any free one. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int controlPort;

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
                    "Host name in the connection file and in the certificate. Default:"
                            + " ${DEFAULT-VALUE}.")
    private String hostName;

    boolean isHttps() {
        return https;
    }

    Listening listening() {
        if (port < 0 || port > 65_535 || controlPort < 0 || controlPort > 65_535) {
            throw new IllegalArgumentException("no such port");
        }
        if (!hostName.matches("[\\p{Alnum}.-]+|\\[[\\p{XDigit}:.]+]")) {
            throw new IllegalArgumentException("'%s' is no host name".formatted(hostName));
        }
        return new Listening(https, port, controlPort, bind, hostName);
    }
}
