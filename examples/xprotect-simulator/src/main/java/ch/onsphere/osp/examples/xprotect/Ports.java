package ch.onsphere.osp.examples.xprotect;

/**
 * The ports of a site. A port of 0 stands for any free one.
 *
 * @param https whether the main port speaks TLS
 * @param main the main port
 * @param http an additional plain port beside HTTPS, {@link #NONE} for none
 * @param control the control port
 * @param recorder the port of the recording servers, which speaks TLS when the main port does
 */
public record Ports(boolean https, int main, int http, int control, int recorder) {
    /** No such port. */
    public static final int NONE = -1;

    /** Checks the numbers. */
    public Ports {
        for (int port : new int[] {main, http, control, recorder}) {
            if (port < NONE || port > 65535) {
                throw new IllegalArgumentException("no such port: " + port);
            }
        }
        if (main == NONE || control == NONE || recorder == NONE) {
            throw new IllegalArgumentException(
                    "the main, the control and the recorder port are needed");
        }
    }

    static Ports defaults() {
        return new Ports(true, 0, NONE, 0, 0);
    }

    Ports withHttps(boolean changed) {
        return new Ports(changed, main, http, control, recorder);
    }

    Ports withMain(int changed) {
        return new Ports(https, changed, http, control, recorder);
    }

    Ports withHttp(int changed) {
        return new Ports(https, main, changed, control, recorder);
    }

    Ports withControl(int changed) {
        return new Ports(https, main, http, changed, recorder);
    }

    Ports withRecorder(int changed) {
        return new Ports(https, main, http, control, changed);
    }
}
