/** Words for people. */
package ch.onsphere.osp.kit.text;
