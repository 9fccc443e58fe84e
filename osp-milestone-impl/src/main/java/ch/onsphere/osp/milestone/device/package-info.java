/** Relays, presets and recordings: what outputs have devices do. */
package ch.onsphere.osp.milestone.device;
