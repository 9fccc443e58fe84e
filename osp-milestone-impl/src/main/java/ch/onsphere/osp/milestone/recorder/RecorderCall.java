package ch.onsphere.osp.milestone.recorder;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A call of RecorderCommandService: a method, its device, and the parameters after that, in the
 * order that the WSDL has.
 *
 * @param method its name
 * @param device the path of the device, such as {@code cameras/<guid>}
 * @param parameters everything after the token, as XML
 */
public record RecorderCall(String method, String device, String parameters) {

    /**
     * A call about one device.
     *
     * @param method its name
     * @param device the path of the device
     * @return the call
     */
    public static RecorderCall of(String method, String device) {
        return new RecorderCall(method, device, Soap.element("deviceId", id(device)));
    }

    /**
     * A call about a list of devices, which holds one.
     *
     * @param method its name
     * @param device the path of the device
     * @return the call
     */
    public static RecorderCall ofList(String method, String device) {
        String list = "<deviceIds>" + Soap.element("guid", id(device)) + "</deviceIds>";
        return new RecorderCall(method, device, list);
    }

    /**
     * The same with a text more.
     *
     * @param name of the parameter
     * @param text its value
     * @return the call
     */
    public RecorderCall with(String name, String text) {
        return new RecorderCall(method, device, parameters + Soap.element(name, text));
    }

    /**
     * The same with a duration more.
     *
     * @param name of the parameter
     * @param duration its value
     * @return the call
     */
    public RecorderCall withDuration(String name, Duration duration) {
        String micros = Long.toString(TimeUnit.NANOSECONDS.toMicros(duration.toNanos()));
        String value = '<' + name + '>' + Soap.element("MicroSeconds", micros) + "</" + name + '>';
        return new RecorderCall(method, device, parameters + value);
    }

    private static String id(String path) {
        return path.substring(path.indexOf('/') + 1);
    }
}
