package ch.onsphere.osp.examples.demo;

import ch.onsphere.osp.examples.demo.site.DemoSite;
import ch.onsphere.osp.examples.demo.step.Stage;
import ch.onsphere.osp.examples.demo.transcript.Transcript;
import ch.onsphere.osp.examples.demo.tree.Example;

/** Where everything is while it stays up, and commands to try. */
final class Invitation {

    private static final String ADDRESSES =
            """
              directory  %1$s
                         the tree that runs, and the log; changed files are taken over
              host       %2$s/osp/api/servers   also modules, outputs, values, problems
              north      %3$s   XProtect's own API
                         %4$s/events   what it has seen; also state, received
              south      %5$s
                         %6$s/events
              account    %7$s   web page: post jobs, see what was delivered
              archive    %8$s
                         the cameras that the agent serves: add files and folders
            """;

    private static final String LOCK_DOWN =
            """
            Lock the south down, each time anew:
              curl %1$s/osp/api/outputs/%2$s \\
                -H 'Content-Type: application/json' -d '{"content":"true"}'
            """;

    /** The password goes from its file into the request, past the screen and the process list. */
    private static final String EVENT_LIST =
            """
            Read the south's own event list, signed in as the user %1$s whose password is in a file:
              DEMO=%2$s
              CA=$DEMO/configuration/certs/external/%3$s
              curl -s --cacert $CA --data-urlencode password@$DEMO/%4$s \\
                -d 'grant_type=password&client_id=GrantValidatorClient&username=%1$s' \\
                %5$s/API/IDP/connect/token |
                sed 's/.*"access_token":"\\([^"]*\\)".*/Authorization: Bearer \\1/' |
                curl -s --cacert $CA -H @- "%5$s/api/rest/v1/events?orderBy=desc:'time'"
            """;

    private static final String ASK =
            """
            Ask the agent for a picture; the page shows it as soon as it has come:
              curl %1$sjobs -d '{"type":"thumbnail","devices":["%2$s"]}'
            """;

    private final Transcript transcript;
    private final Stage stage;

    Invitation(Transcript transcript, Stage stage) {
        this.transcript = transcript;
        this.stage = stage;
    }

    void tell() {
        DemoSite south = stage.south();
        transcript.heading("Everything stays up until Ctrl-C");
        lines(
                ADDRESSES.formatted(
                        stage.directory(),
                        stage.host().address(),
                        stage.north().address(),
                        stage.north().control(),
                        south.address(),
                        south.control(),
                        stage.account().page(),
                        stage.archive().folder()));
        transcript.heading("To try");
        lines(LOCK_DOWN.formatted(stage.host().address(), Example.LOCK_DOWN));
        lines(ASK.formatted(stage.account().page(), Example.GATE_CAMERA));
        lines(
                EVENT_LIST.formatted(
                        stage.viewer().name(),
                        stage.directory(),
                        stage.certificateFile(Example.SOUTH).getFileName(),
                        stage.viewer().password().file().getFileName(),
                        south.address()));
    }

    private void lines(String text) {
        text.lines().forEach(transcript::line);
    }
}
