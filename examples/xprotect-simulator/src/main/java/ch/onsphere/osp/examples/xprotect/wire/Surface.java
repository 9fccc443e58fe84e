package ch.onsphere.osp.examples.xprotect.wire;

import java.util.Optional;

/** One part of the site, which answers the requests that are for it. */
@FunctionalInterface
public interface Surface {
    /** Answers the request, or nothing when it is not for this part. */
    Optional<Answer> answer(ApiRequest request);
}
