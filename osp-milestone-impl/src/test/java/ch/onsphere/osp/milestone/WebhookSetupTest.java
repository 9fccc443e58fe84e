package ch.onsphere.osp.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onsphere.osp.api.ConnectionStatus.State;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.api.WebhookSetup;
import ch.onsphere.osp.examples.xprotect.Fault;
import ch.onsphere.osp.examples.xprotect.SimulatedSite;
import ch.onsphere.osp.examples.xprotect.SiteOptions;
import ch.onsphere.osp.examples.xprotect.Webhook;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server learns where to post: by a person who is told what to enter, or by the module. */
class WebhookSetupTest {

    private static final String TOKEN = "s3cret&tökén";
    private static final String NAME = "OnSphere root.vms";
    private static final URI ADDRESS = URI.create("https://osp.example.org/osp/webhooks/vms");
    private static final String ITEMS = "/api/rest/v1/mipKinds/";

    @TempDir Path state;
    private final Bed bed = new Bed();
    private SimulatedSite site;

    @BeforeEach
    void prepare() {
        bed.host().keepStateIn(state);
    }

    @AfterEach
    void close() {
        bed.close();
    }

    private void start(SiteOptions options) {
        site = bed.site(options);
        bed.server(
                        "root.vms",
                        site,
                        "\"webhook\": {\"path\": \"/vms\", \"token\": \"" + TOKEN + "\"}")
                .start();
        bed.host().await("root.vms", State.ONLINE);
    }

    private WebhookSetup setup() {
        return bed.host().setup("root.vms");
    }

    private OutputResult create() {
        return RecordingHost.resultOf(setup().create(ADDRESS));
    }

    @Test
    void aPersonIsToldNameAddressTokenAndRuleButNeverTheTokenItself() {
        start(Bed.options());

        String told = setup().steps(ADDRESS.toString()).toString();

        assertThat(told)
                .contains(NAME, ADDRESS.toString(), "webhook.token", "server.milestone of root.vms")
                .contains("Perform an action on", "Send event information to")
                .doesNotContain(TOKEN);
    }

    @Test
    void anEmptyTokenIsLeftEmpty() {
        site = bed.site(Bed.options());
        bed.server("root.vms", site, "\"webhook\": {\"path\": \"/vms\"}").start();

        assertThat(setup().steps(ADDRESS.toString()))
                .filteredOn(step -> step.place().endsWith("Token"))
                .extracting(WebhookSetup.Step::entry)
                .containsExactly("leave it empty");
    }

    @Test
    void theModuleCreatesTheWebhookOnceHoweverOftenItIsAsked() {
        start(Bed.options());

        OutputResult first = create();
        OutputResult second = create();

        assertThat(first).isInstanceOf(OutputResult.Done.class);
        assertThat(second).isInstanceOf(OutputResult.Done.class);
        assertThat(second.message()).contains("nothing was created", NAME);
        assertThat(site.webhooks().all()).containsExactly(new Webhook(NAME, ADDRESS, TOKEN));
    }

    @Test
    void aWebhookOfAnotherNameAtTheSameAddressIsLeftAsItIs() {
        Webhook byHand = new Webhook("By hand", ADDRESS, "another");
        start(Bed.options().withWebhook("By hand", ADDRESS.toString(), "another"));

        assertThat(create().message()).contains("By hand");

        assertThat(site.webhooks().all()).containsExactly(byHand);
    }

    @Test
    void aLostAnswerLeadsToNoSecondWebhook() {
        start(Bed.options());
        site.faults().add(Fault.reset(0).on("POST", ITEMS).processed(true).once());

        assertThat(create()).isInstanceOf(OutputResult.Done.class);

        assertThat(site.webhooks().all()).hasSize(1);
    }

    @Test
    void aSiteThatOffersNoneIsSetUpByHand() {
        start(Bed.options().withWebhooksByRest(false));

        assertThat(create())
                .isInstanceOfSatisfying(
                        OutputResult.Failed.class,
                        failed -> {
                            assertThat(failed.code()).isEqualTo("OSP-MS-414");
                            assertThat(failed.message()).contains("Management Client");
                        });
    }

    @Test
    void aRefusalOfTheUserIsToldAsOne() {
        start(Bed.options());
        site.faults().add(Fault.status(403).on("POST", ITEMS));

        assertThat(create())
                .isInstanceOfSatisfying(
                        OutputResult.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("OSP-MS-206"));
        assertThat(site.webhooks().all()).isEmpty();
    }

    @Test
    void aBusySiteIsAskedAgain() {
        start(Bed.options());
        site.faults().add(Fault.status(503).on("POST", ITEMS).times(2));

        assertThat(create()).isInstanceOf(OutputResult.Done.class);

        assertThat(site.webhooks().all()).hasSize(1);
    }
}
