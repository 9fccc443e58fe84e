/** Files on their way to a service that forgets them at once: speed, memory, and sudden deaths. */
package ch.onsphere.osp.examples.benchmarks.delivery;
