/** How the demo tells its story, and what it holds for observed. */
package ch.onsphere.osp.examples.demo.transcript;
