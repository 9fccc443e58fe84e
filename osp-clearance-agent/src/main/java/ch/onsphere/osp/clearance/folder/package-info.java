/**
 * A folder as media source, for any system that can export to one. Each folder in it is a camera;
 * recordings and stills are the files in that, at any depth, whose names hold their times.
 */
package ch.onsphere.osp.clearance.folder;
