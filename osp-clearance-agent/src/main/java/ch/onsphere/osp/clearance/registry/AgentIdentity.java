package ch.onsphere.osp.clearance.registry;

import java.net.URI;

/**
 * Whose agent speaks to which service.
 *
 * @param base the address of the agent service, without a slash at its end
 * @param tenantId the account
 * @param agentId what the agent is called there
 */
public record AgentIdentity(URI base, String tenantId, String agentId) {}
