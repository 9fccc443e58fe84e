package ch.onsphere.osp.examples.host.http;

/**
 * The body of a request to create a webhook.
 *
 * @param address where the remote system reaches this host, without a path
 */
record AddressBody(String address) {}
