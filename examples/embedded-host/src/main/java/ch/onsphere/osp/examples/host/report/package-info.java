/** What is wrong with a tree, for people and for programs. */
package ch.onsphere.osp.examples.host.report;
