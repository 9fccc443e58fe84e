/** Does the work of jobs: finds what they ask for in the media sources and has it delivered. */
package ch.onsphere.osp.clearance.handler;
