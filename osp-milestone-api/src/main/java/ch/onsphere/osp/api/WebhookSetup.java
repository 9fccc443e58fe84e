package ch.onsphere.osp.api;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** How a remote system is brought to post to a webhook. */
public interface WebhookSetup {

    /**
     * What a person has to enter at the remote system.
     *
     * @param address where the remote system reaches the webhook, as a person reads it
     * @return one entry after the other, without any secret
     */
    List<Step> steps(String address);

    /**
     * Enters it without a person, as far as the remote system allows. What is there already stays
     * as it is. Returns at once; the work goes on behind the stage.
     *
     * @param address where the remote system reaches the webhook
     * @return completes with the result once it is known; never exceptionally, and always within
     *     bounded time
     */
    CompletionStage<OutputResult> create(URI address);

    /**
     * One entry.
     *
     * @param place where it is made, in the words of the remote system
     * @param entry what is entered or done there
     */
    record Step(String place, String entry) {}
}
