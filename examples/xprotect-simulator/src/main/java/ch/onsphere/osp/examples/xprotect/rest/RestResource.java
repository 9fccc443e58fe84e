package ch.onsphere.osp.examples.xprotect.rest;

import ch.onsphere.osp.examples.xprotect.wire.Answer;

/** What answers below one or more resource names. */
@FunctionalInterface
public interface RestResource {
    /** Answers the call. */
    Answer answer(RestCall call);
}
