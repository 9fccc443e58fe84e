package ch.onsphere.osp.examples.demo.registry;

import ch.onsphere.osp.examples.clearance.AccountOptions;
import ch.onsphere.osp.examples.clearance.DeliveredFile;
import ch.onsphere.osp.examples.clearance.JobRequest;
import ch.onsphere.osp.examples.clearance.Operation;
import ch.onsphere.osp.examples.clearance.SimulatedAccount;
import ch.onsphere.osp.examples.clearance.SimulatedJob;
import ch.onsphere.osp.examples.demo.transcript.Patience;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** The account: jobs are posted there, and what an agent delivers ends there. */
public final class DemoAccount implements AutoCloseable {

    /** Where the command that starts an account alone has its page, too. */
    private static final int PAGE = 9444;

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final SimulatedAccount account;

    private DemoAccount(SimulatedAccount account) {
        this.account = account;
    }

    /**
     * Starts it, behind TLS, with its page where one expects it or on any free port.
     *
     * @return the account
     */
    public static DemoAccount start() {
        try {
            return new DemoAccount(SimulatedAccount.start(options(PAGE)));
        } catch (UncheckedIOException e) {
            return new DemoAccount(SimulatedAccount.start(options(0)));
        }
    }

    private static AccountOptions options(int page) {
        return AccountOptions.defaults()
                .with(new AccountOptions.Listening(true, 0, page, "127.0.0.1", "localhost"));
    }

    /**
     * Where agents find it.
     *
     * @return its address
     */
    public URI address() {
        return account.address();
    }

    /**
     * Where people and scripts find it.
     *
     * @return the address of its page and control port
     */
    public URI page() {
        return account.control().resolve("/");
    }

    /**
     * Whether its page is there.
     *
     * @return true when it was answered with 200
     */
    public boolean isAnswering() {
        HttpRequest request = HttpRequest.newBuilder(page()).timeout(LIMIT).build();
        return HttpClient.newHttpClient()
                        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .join()
                        .statusCode()
                == 200;
    }

    /**
     * Who signed its certificate.
     *
     * @return the authority as PEM
     */
    public String certificateAuthority() {
        return account.certificateAuthority();
    }

    /**
     * What an administrator downloads for an integration.
     *
     * @return a secret
     */
    public String connectionFile() {
        return account.connectionFile();
    }

    /**
     * How many tokens were given out.
     *
     * @return the count
     */
    public long tokens() {
        return account.tokensIssued();
    }

    /**
     * How many times somebody has looked for jobs, and was answered.
     *
     * @return the count, of the last requests
     */
    public long looks() {
        return account.received().stream()
                .filter(request -> request.operation() == Operation.LIST_JOBS)
                .filter(request -> request.status() == 200)
                .count();
    }

    /**
     * Posts a job and waits for its end.
     *
     * @param request what is asked for
     * @return the job as it stands then
     */
    public SimulatedJob done(JobRequest request) {
        String id = account.post(request);
        return Patience.until(
                LIMIT, () -> account.job(id).orElseThrow(), job -> job.state().isFinal());
    }

    /**
     * What was delivered for a job and could be decrypted.
     *
     * @param job the job
     * @return the files, oldest first
     */
    public List<DeliveredFile> files(SimulatedJob job) {
        return account.files(job.id());
    }

    /** Stops it. */
    @Override
    public void close() {
        account.close();
    }
}
