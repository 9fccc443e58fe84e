package ch.onsphere.osp.examples.host.http;

/** Answers the requests of one method and path. */
@FunctionalInterface
interface Endpoint {

    /** Answers; {@code rest} is what follows the path of the endpoint, without a slash. */
    void answer(Exchange exchange, String rest);
}
