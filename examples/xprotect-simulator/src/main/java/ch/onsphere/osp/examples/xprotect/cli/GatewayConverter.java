package ch.onsphere.osp.examples.xprotect.cli;

import ch.onsphere.osp.examples.xprotect.Gateway;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A gateway: {@code own}, {@code broken:502}, or an address. */
public final class GatewayConverter implements ITypeConverter<Gateway> {
    /** For picocli. */
    public GatewayConverter() {}

    @Override
    public Gateway convert(String text) {
        try {
            if (text.equals("own")) {
                return Gateway.own();
            }
            return text.startsWith("broken:")
                    ? Gateway.broken(Integer.parseInt(text.substring("broken:".length())))
                    : Gateway.elsewhere(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + text + "' is neither own, broken:STATUS nor an address");
        }
    }
}
