package ch.onsphere.osp.kit.proxy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses (RFC 4632, section 3.1).
 *
 * @param network the bits that its addresses begin with
 * @param prefix how many those are
 * @param bits how many an address has: 32 or 128
 */
record AddressRange(BigInteger network, int prefix, int bits) {

    private static final Pattern V4 =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    /** Reads {@code address} or {@code address/prefix}; empty for anything else. */
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        Optional<byte[]> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int bits = address.get().length * Byte.SIZE;
        String length = slash < 0 ? String.valueOf(bits) : text.substring(slash + 1);
        if (!PREFIX.matcher(length).matches() || Integer.parseInt(length) > bits) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(length);
        return Optional.of(new AddressRange(begin(address.get(), prefix, bits), prefix, bits));
    }

    /** Whether a host is written as an address of this range. */
    boolean contains(String host) {
        return address(host)
                .filter(address -> address.length * Byte.SIZE == bits)
                .filter(address -> begin(address, prefix, bits).equals(network))
                .isPresent();
    }

    private static BigInteger begin(byte[] address, int prefix, int bits) {
        return new BigInteger(1, address).shiftRight(bits - prefix);
    }

    /** The bytes of an address, with or without brackets; never asks who has a name. */
    private static Optional<byte[]> address(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String bare = bracketed ? text.substring(1, text.length() - 1) : text;
        try {
            if (V4.matcher(bare).matches()) {
                return Optional.of(InetAddress.getByName(bare).getAddress());
            }
            // In brackets it can be nothing but an address of version 6.
            return V6.matcher(bare).matches()
                    ? Optional.of(InetAddress.getByName('[' + bare + ']').getAddress())
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
