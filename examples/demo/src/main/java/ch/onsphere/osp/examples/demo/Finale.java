package ch.onsphere.osp.examples.demo;

import ch.onsphere.osp.examples.demo.site.DemoSite;
import ch.onsphere.osp.examples.demo.step.Stage;
import ch.onsphere.osp.examples.demo.transcript.Transcript;
import ch.onsphere.osp.examples.demo.transcript.Verdict;
import ch.onsphere.osp.examples.demo.tree.Example;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What is said before the first step and after the last. */
final class Finale {

    private final Transcript transcript;
    private final Stage stage;

    Finale(Transcript transcript, Stage stage) {
        this.transcript = transcript;
        this.stage = stage;
    }

    void opening(Path log) {
        transcript.heading(
                "osp demo: a value written in OnSphere becomes an event on an XProtect site");
        transcript.paragraph(
                "Two simulated sites, north and south, and a host with the Milestone module, all on"
                        + " this machine and on real sockets. A tick means: looked up on that side,"
                        + " after the fact.");
        transcript.line("Log of host and module: " + log);
    }

    void sum(List<Verdict> verdicts, Duration took) {
        long observed = verdicts.stream().filter(Verdict.OBSERVED::equals).count();
        transcript.heading(
                String.format(
                        Locale.ROOT,
                        "%d of %d steps observed, %.1f s",
                        observed,
                        verdicts.size(),
                        took.toMillis() / 1000.0));
    }

    void addresses() {
        transcript.heading("Everything stays up until Ctrl-C. To try:");
        String host = stage.host().address().toString();
        transcript.line("  host     " + host + "/osp/api/servers  (also modules, outputs, values)");
        transcript.line(
                "           curl -X PUT " + host + "/osp/api/values/" + Example.GATE + " \\");
        transcript.line(
                "             -H 'Content-Type: application/json' -d '{\"content\":\"false\"}'");
        transcript.line("  tree     " + stage.directory() + "  (changes are taken over)");
        site("north", stage.north(), Example.NORTH);
        site("south", stage.south(), Example.SOUTH);
        signIn();
    }

    private void site(String name, DemoSite site, String server) {
        transcript.line(
                "  " + name + "    " + site.address() + "  (XProtect's own API, see below)");
        transcript.line("           " + site.control() + "/events  (also state, received)");
        transcript.line("           authority: " + stage.certificateFile(server));
    }

    /** The password goes from its file into the request, past screen and process list. */
    private void signIn() {
        String trust = "--cacert " + stage.certificateFile(Example.NORTH);
        transcript.line("");
        transcript.line(
                "The north's event list as user "
                        + stage.viewer().name()
                        + " (the password is in the file):");
        transcript.line("  TOKEN=$(curl -s " + trust + " \\");
        transcript.line(
                "    -d 'grant_type=password&client_id=GrantValidatorClient&username="
                        + stage.viewer().name()
                        + "' \\");
        transcript.line(
                "    --data-urlencode password@" + stage.viewer().password().file() + " \\");
        transcript.line(
                "    "
                        + stage.north().address()
                        + "/API/IDP/connect/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
        transcript.line("  curl " + trust + " \\");
        transcript.line(
                "    -H \"Authorization: Bearer $TOKEN\" "
                        + stage.north().address()
                        + "/api/rest/v1/events");
    }
}
