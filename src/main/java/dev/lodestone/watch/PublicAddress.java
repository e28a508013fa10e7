package dev.lodestone.watch;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Tells whether an address leads into the network that the service stands in, which whoever makes a watch may not see. What is
 * looked up is remembered by the JDK for some seconds, so that what is asked right afterwards is what was looked at.
 */
final class PublicAddress {
    private PublicAddress() {}

    /** @throws IOException if its host is not to be found, or has an address that is not for everybody */
    static void check(URI target) throws IOException {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(target.getHost());
        } catch (UnknownHostException e) {
            throw new IOException("there is no host " + target.getHost(), e);
        }
        for (InetAddress address : all) {
            if (!isPublic(address)) {
                throw new IOException(target.getHost() + " has the address "
                        + address.getHostAddress().toLowerCase(Locale.ROOT)
                        + ", which is not a public one (lodestone.changes.private allows it)");
            }
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublicSix(bytes) : isPublicFour(bytes);
    }

    private static boolean isPublicFour(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean special = first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 198 && (second & 0xfe) == 18
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 240 && first != 127 && !shared && !special;
    }

    private static boolean isPublicSix(byte[] bytes) {
        int first = bytes[0] & 0xff;
        // Only 2000::/3 is given to anybody; of it 2002::/16 and 64:ff9b::/96 carry addresses of four bytes in them.
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        if (translated) {
            return isPublicCarried(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (first == 0x20 && bytes[1] == 0x02) {
            return isPublicCarried(Arrays.copyOfRange(bytes, 2, 6));
        }
        boolean documentation =
                first == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xff) == 0x0d && (bytes[3] & 0xff) == 0xb8;
        boolean tunnel = first == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return (first & 0xe0) == 0x20 && !documentation && !tunnel;
    }

    private static boolean isPublicCarried(byte[] four) {
        try {
            return isPublic(InetAddress.getByAddress(four));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
