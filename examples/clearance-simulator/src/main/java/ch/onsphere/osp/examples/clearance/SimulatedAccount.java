package ch.onsphere.osp.examples.clearance;

import ch.onsphere.osp.examples.simulator.Faults;
import ch.onsphere.osp.examples.simulator.SimulatorClock;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A Clearance account on real sockets: token service, registry of jobs and store of files behind
 * one address.
 *
 * <p>All methods may be called from any thread while requests are being answered.
 */
public interface SimulatedAccount extends AutoCloseable {
    /**
     * Starts an account and returns when its sockets are open.
     *
     * @throws java.io.UncheckedIOException when a port cannot be opened
     */
    static SimulatedAccount start(AccountOptions options) {
        return ServiceLoader.load(AccountProvider.class, SimulatedAccount.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No implementation found"))
                .start(options);
    }

    /** The options the account was started with; ports that were 0 are still 0 in them. */
    AccountOptions options();

    /** Where it is, without trailing slash: {@code http://localhost:PORT}. */
    URI address();

    /** Address of the control port, on the loopback interface; the web page is there too. */
    URI control();

    /**
     * PEM text of the certificate authority that signed the certificate of the account; empty when
     * it speaks plain HTTP.
     */
    String certificateAuthority();

    /** The JSON file that an administrator would download for an integration. */
    String connectionFile();

    /** Posts a job and returns its id. */
    String post(JobRequest request);

    /** Withdraws a job, as the one who asked for it can; false when it has ended already. */
    boolean withdraw(String jobId);

    /** Ends the lock on a job as if its time had passed; false when nobody holds it. */
    boolean endLock(String jobId);

    /** All jobs, oldest first. */
    List<SimulatedJob> jobs();

    /** One job. */
    Optional<SimulatedJob> job(String jobId);

    /** The files that were delivered for a job, oldest first. */
    List<DeliveredFile> files(String jobId);

    /** All files that were delivered, oldest first. */
    List<DeliveredFile> files();

    /** Drops everything that an incomplete file holds, as after a day; false for none such. */
    boolean dropUpload(String fileId);

    /** Ids of the files that were begun and are not complete. */
    List<String> uploads();

    /** Hands out another RSA key for new files; files that were begun keep theirs. */
    void changeKey();

    /** Takes back all bearer tokens: the next call with one is refused. */
    void revokeTokens();

    /** How many bearer tokens were issued. */
    long tokensIssued();

    /** The faults the account shows. */
    Faults<Fault> faults();

    /** The clock of the account: it judges tokens and locks. */
    SimulatorClock clock();

    /** The last requests that arrived, oldest first; status 0 for those never answered. */
    List<ReceivedRequest> received();

    /** How many requests arrived since the start or the last {@link #forgetReceived()}. */
    long receivedCount();

    /** Empties {@link #received()} and sets {@link #receivedCount()} to zero. */
    void forgetReceived();

    /** How many bytes of blocks arrived, those of refused and broken requests included. */
    long bytesReceived();

    /** The account goes away: its listener and every connection are closed. */
    void stop();

    /** The account comes back: same port, same keys, same state. */
    void startAgain();

    /** Closes everything; files are deleted unless a folder was chosen for them. */
    @Override
    void close();
}
