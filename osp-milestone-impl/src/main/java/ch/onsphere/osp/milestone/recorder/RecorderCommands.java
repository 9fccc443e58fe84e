package ch.onsphere.osp.milestone.recorder;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.kit.text.Printable;
import ch.onsphere.osp.milestone.authentication.AuthorisedHttp;
import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.HttpAnswer;
import ch.onsphere.osp.milestone.http.ServerHttpClient;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Has a recording server do something with one of its devices, by RecorderCommandService, which
 * every version has. The success path is known from the service's WSDL only, so what it answers is
 * hardly looked at: what is no fault is success.
 */
public final class RecorderCommands {

    private static final String NAMESPACE = "http://videoos.net/2/XProtectCSRecorderCommand";
    private static final String SERVICE = "/RecorderCommandService/RecorderCommandService.asmx";
    private static final String TOKEN_FAULT = "20001";
    private static final int LONGEST_TEXT = 200;

    private final ServerHttpClient http;
    private final RecorderAddresses addresses;
    private final VmsToken token;
    private final boolean encrypted;

    /**
     * Asks nothing yet.
     *
     * @param http exchanges requests with recording servers
     * @param site the way to the site, which knows them
     * @param others for the host names of recording servers, where they are reached instead
     * @param token what they want to see
     * @param encrypted whether recording servers without encryption are refused
     */
    public RecorderCommands(
            ServerHttpClient http,
            AuthorisedHttp site,
            Map<String, String> others,
            VmsToken token,
            boolean encrypted) {
        this.http = http;
        this.addresses = new RecorderAddresses(site, others);
        this.token = token;
        this.encrypted = encrypted;
    }

    /**
     * Does something.
     *
     * @param operation what it is
     * @param call how it is asked for
     * @throws OspException when it was not done, or that cannot be known
     */
    public void perform(Operation operation, RecorderCall call) {
        URI recorder = addresses.of(call.device());
        if (encrypted && !"https".equals(recorder.getScheme())) {
            addresses.forget(call.device());
            throw MilestoneError.RECORDER_NOT_ENCRYPTED.at(recorder.toString());
        }
        String shown = token.current();
        RecorderAnswer answer = exchange(operation, recorder, call, shown);
        if (answer.isFault(TOKEN_FAULT)) {
            answer = exchange(operation, recorder, call, token.replace(shown));
        }
        judge(operation, recorder, call, answer);
    }

    private static void judge(
            Operation operation, URI recorder, RecorderCall call, RecorderAnswer answer) {
        String what = call.method() + " at " + recorder + ": " + said(answer);
        if (answer.isDone()) {
            return;
        }
        if (answer.isFault(TOKEN_FAULT)) {
            throw MilestoneError.RECORDER_SIGN_IN_REFUSED.at(what);
        }
        if (answer.isUnsupported() || answer.status() == 404) {
            throw MilestoneError.TASK_UNAVAILABLE.at(what);
        }
        if (answer.isRefusal()) {
            throw MilestoneError.DEVICE_FAILED.at(what);
        }
        throw operation.mayBeRepeated() || (answer.status() < 500 && answer.status() >= 300)
                ? MilestoneError.RECORDER_UNREACHABLE.at(what)
                : MilestoneError.OUTCOME_UNKNOWN.at(what);
    }

    private static String said(RecorderAnswer answer) {
        return Printable.line(answer.text(), LONGEST_TEXT);
    }

    private RecorderAnswer exchange(
            Operation operation, URI recorder, RecorderCall call, String shown) {
        byte[] body =
                Soap.request(
                        NAMESPACE, call.method(), Soap.element("token", shown) + call.parameters());
        try {
            HttpAnswer answer =
                    http.soap(
                            recorder.resolve(SERVICE),
                            Optional.empty(),
                            NAMESPACE + '/' + call.method(),
                            body);
            return RecorderAnswer.of(answer);
        } catch (OspException e) {
            throw unreachable(operation, call, e);
        }
    }

    /** A recording server that is away says nothing about the server, whose commands go on. */
    private OspException unreachable(Operation operation, RecorderCall call, OspException e) {
        addresses.forget(call.device());
        MilestoneError error = MilestoneError.of(e);
        if (error == MilestoneError.STOPPING) {
            return e;
        }
        boolean mayHaveArrived =
                error == MilestoneError.NO_ANSWER
                        || error == MilestoneError.CONNECTION_LOST
                        || error == MilestoneError.ANSWER_TOO_LARGE;
        return mayHaveArrived && !operation.mayBeRepeated()
                ? MilestoneError.OUTCOME_UNKNOWN.at(MilestoneError.summary(e), e)
                : MilestoneError.RECORDER_UNREACHABLE.at(MilestoneError.summary(e), e);
    }
}
