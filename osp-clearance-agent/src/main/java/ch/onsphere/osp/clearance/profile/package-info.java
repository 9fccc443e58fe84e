/**
 * The protocol profile: everything of the registry's wire contract that is assumed rather than
 * known, in one JSON resource that a file can replace.
 */
package ch.onsphere.osp.clearance.profile;
