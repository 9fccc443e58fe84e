package ch.onsphere.osp.examples.xprotect;

import java.util.List;

/** The outputs, inputs and cameras of a site: what they did, and what they do to those who ask. */
public interface Devices {
    /** What devices did, oldest first; as many as events are kept. */
    List<DeviceAction> actions();

    /** What one device, given by its GUID, did, oldest first. */
    List<DeviceAction> actions(String id);

    /** How often a device did something since the start. */
    long count(String id, DeviceAction.Kind kind);

    /** Empties {@link #actions()} and sets all counts to zero; states stay. */
    void forgetActions();

    /** Whether an output or an input is active. */
    boolean isActive(String id);

    /** Whether a camera records because somebody started a manual recording. */
    boolean isRecording(String id);

    /** What an input senses. */
    void setInput(String id, boolean active);

    /**
     * From now on the device does nothing and everybody who asks is answered 502 (its recording
     * server has no connection to it) or 504 (it does not answer in time); 0 ends that.
     */
    void fail(String id, int status);
}
