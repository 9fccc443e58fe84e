/** The steps of the story, and the stage they are played on. */
package ch.onsphere.osp.examples.demo.step;
