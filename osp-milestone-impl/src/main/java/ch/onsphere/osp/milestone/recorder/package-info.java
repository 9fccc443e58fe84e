/** The command service of recording servers, for what the REST API of a version lacks. */
package ch.onsphere.osp.milestone.recorder;
