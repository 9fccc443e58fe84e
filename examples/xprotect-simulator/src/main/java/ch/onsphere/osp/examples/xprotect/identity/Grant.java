package ch.onsphere.osp.examples.xprotect.identity;

import ch.onsphere.osp.examples.xprotect.wire.Answer;

/** One way to get a token. */
@FunctionalInterface
interface Grant {
    Answer answer(TokenRequest request);
}
