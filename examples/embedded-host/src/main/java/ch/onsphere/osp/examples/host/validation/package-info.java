/** Checks a whole tree and reports everything that is wrong with it. */
package ch.onsphere.osp.examples.host.validation;
