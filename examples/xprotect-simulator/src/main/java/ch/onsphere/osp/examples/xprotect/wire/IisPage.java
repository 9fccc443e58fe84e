package ch.onsphere.osp.examples.xprotect.wire;

/** The HTML pages that IIS and HTTP.SYS answer on their own, in front of the product. */
public final class IisPage {
    private IisPage() {}

    /** The page of a status. */
    public static Answer of(int status) {
        return switch (status) {
            case 400 -> httpSys(400, "Bad Request", "The request is badly formed.");
            case 413 -> httpSys(413, "Request Entity Too Large", "The request is too large.");
            case 503 -> httpSys(503, "Service Unavailable", "The service is unavailable.");
            case 401 -> iis(401, "Unauthorized: Access is denied due to invalid credentials.");
            case 403 -> iis(403, "Forbidden: Access is denied.");
            case 404 -> iis(404, "File or directory not found.");
            case 405 -> iis(405, "HTTP verb used to access this page is not allowed.");
            case 500 -> iis(500, "Internal server error.");
            case 502 ->
                    iis(502, "Web server received an invalid response while acting as a gateway.");
            case 504 -> iis(504, "Gateway Timeout.");
            default -> iis(status, "The page cannot be displayed.");
        };
    }

    private static Answer httpSys(int status, String title, String text) {
        return Answer.html(
                status,
                """
                <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
                <HTML><HEAD><TITLE>%s</TITLE>
                <META HTTP-EQUIV="Content-Type" Content="text/html; charset=us-ascii"></HEAD>
                <BODY><h2>%s</h2>
                <hr><p>HTTP Error %d. %s</p>
                </BODY></HTML>
                """
                        .formatted(title, title, status, text));
    }

    private static Answer iis(int status, String text) {
        return Answer.html(
                status,
                """
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
                <html xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"/>
                <title>%d - %s</title>
                </head>
                <body>
                <div id="header"><h1>Server Error</h1></div>
                <div id="content"><h2>%d - %s</h2></div>
                </body>
                </html>
                """
                        .formatted(status, text, status, text));
    }
}
