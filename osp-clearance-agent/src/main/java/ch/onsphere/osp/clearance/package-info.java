/**
 * Serves the Genetec Clearance camera registry: takes its jobs, finds cameras, stills and
 * recordings in the media sources of other modules, and delivers them encrypted.
 */
package ch.onsphere.osp.clearance;
