package ch.onsphere.osp.milestone.device;

import ch.onsphere.osp.milestone.command.Operation;
import ch.onsphere.osp.milestone.recorder.RecorderCall;

/**
 * Something to be done by a device, with both ways to ask for it.
 *
 * @param operation what it is
 * @param kind the kind of object that has the task; what one of a kind can do, all can
 * @param object the path of the object in the REST API
 * @param name the task's name there (Milestone Configuration API, tasks)
 * @param recorderCall how its recording server is asked
 */
record DeviceTask(
        Operation operation, String kind, String object, String name, RecorderCall recorderCall) {}
