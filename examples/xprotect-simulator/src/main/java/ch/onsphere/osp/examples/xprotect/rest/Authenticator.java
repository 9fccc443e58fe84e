package ch.onsphere.osp.examples.xprotect.rest;

import java.time.Instant;
import java.util.Optional;

/** Knows which tokens are valid. */
@FunctionalInterface
public interface Authenticator {
    /** The caller a token stands for, if it is valid at that time. */
    Optional<Caller> authenticate(String token, Instant now);
}
