package ch.onsphere.osp.examples.clearance.service;

import ch.onsphere.osp.examples.clearance.JobType;
import ch.onsphere.osp.examples.clearance.crypto.KeyRing;
import ch.onsphere.osp.examples.clearance.identity.BearerTokens;
import ch.onsphere.osp.examples.clearance.identity.TokenService;
import ch.onsphere.osp.examples.clearance.registry.JobRegistry;
import ch.onsphere.osp.examples.clearance.store.FileStore;
import ch.onsphere.osp.examples.clearance.wire.Answer;
import ch.onsphere.osp.examples.clearance.wire.ApiException;
import ch.onsphere.osp.examples.clearance.wire.ApiRequest;
import ch.onsphere.osp.examples.clearance.wire.Problem;
import java.io.IOException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers everything that can be asked of an account. */
public final class AgentService implements Function<ApiRequest, Answer> {
    private static final Logger LOG = LoggerFactory.getLogger(AgentService.class);

    private final String tenantId;
    private final TokenService tokenService;
    private final BearerTokens tokens;
    private final JobOperations jobs;
    private final FileOperations files;

    /** A service for one tenant. */
    public AgentService(
            String tenantId,
            TokenService tokenService,
            BearerTokens tokens,
            JobRegistry registry,
            FileStore store,
            KeyRing keys) {
        this.tenantId = tenantId;
        this.tokenService = tokenService;
        this.tokens = tokens;
        jobs = new JobOperations(registry);
        files = new FileOperations(registry, store, keys);
    }

    @Override
    public Answer apply(ApiRequest request) {
        try {
            return switch (request.operation()) {
                case TOKEN -> tokenService.token(request);
                case OPENID_CONFIGURATION -> tokenService.configuration(request);
                case UNKNOWN -> throw new ApiException(404, "nothing is here");
                default -> answer(request);
            };
        } catch (ApiException e) {
            return Problem.of(e);
        } catch (IOException e) {
            LOG.debug("A request did not arrive whole, or the disk is full", e);
            return Problem.of(500, "the request could not be read or stored");
        }
    }

    private Answer answer(ApiRequest request) throws IOException {
        tokens.check(request);
        if (!request.route().get("tenant").equals(tenantId)) {
            throw new ApiException(403, "the token is for another tenant");
        }
        return switch (request.operation()) {
            case LIST_JOBS -> jobs.list(request);
            case GET_JOB -> jobs.get(request);
            case LOCK_JOB -> jobs.lock(request);
            case UPDATE_JOB -> jobs.update(request);
            case RENEW_LOCK -> jobs.renew(request);
            case COMPLETE_JOB -> jobs.complete(request);
            case CANCEL_JOB -> jobs.cancel(request);
            case RELEASE_JOB -> jobs.release(request);
            case INITIALIZE_MEDIA -> files.initialize(request, JobType.MEDIA);
            case INITIALIZE_THUMBNAIL -> files.initialize(request, JobType.THUMBNAIL);
            case INITIALIZE_DISCOVERY -> files.initialize(request, JobType.DISCOVERY);
            case PUT_BLOCK -> files.putBlock(request);
            case LIST_BLOCKS -> files.listBlocks(request);
            case COMPLETE_FILE -> files.complete(request);
            case TOKEN, OPENID_CONFIGURATION, UNKNOWN ->
                    throw new IllegalStateException("answered before");
        };
    }
}
