package ch.onsphere.osp.examples.xprotect.rest;

/**
 * Whose token a request carries.
 *
 * @param name name of the basic user or id of the client
 * @param service whether it is a service, which may do more with events than a user
 */
public record Caller(String name, boolean service) {}
