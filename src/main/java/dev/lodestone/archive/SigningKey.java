package dev.lodestone.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A key that heads or bundles are signed with: PEM files as openssl writes them, the public one beside the private one. */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final PrivateKey secret;
    private final PublicKey open;
    private final String fingerprint;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
        this.fingerprint = fingerprint(open);
    }

    /**
     * Makes a key: {@code FILE} for whoever signs, {@code FILE.pub} for whoever checks.
     *
     * @throws UncheckedIOException if a file is there already or cannot be written
     */
    public static Path create(Path file) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Path open = open(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()), StandardOpenOption.CREATE_NEW);
            return open;
        } catch (IOException e) {
            String why = e instanceof FileAlreadyExistsException there
                    ? ": there is a file " + there.getFile() + " already"
                    : "; see that its folder is there and may be written to";
            throw new UncheckedIOException("cannot make the key " + file + why, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path open(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    /** @throws UncheckedIOException if the key, or the public one beside it, cannot be read, or one is not of the other */
    public static SigningKey in(Path file) {
        try {
            PrivateKey secret =
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(text(file))));
            SigningKey key = new SigningKey(secret, publicIn(open(file)));
            byte[] trial = {};
            if (!isSigned(key.open, trial, key.sign(trial))) {
                throw faulty(
                        open(file) + " is not the public key of " + file + "; write it anew: openssl pkey -in " + file
                                + " -pubout -out " + open(file),
                        null);
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw faulty(file + " is no Ed25519 key", e);
        }
    }

    /** @throws UncheckedIOException if it cannot be read */
    public static PublicKey publicIn(Path file) {
        return publicOf(text(file), file.toString());
    }

    /**
     * @param pem one public key, with its first and last line
     * @throws UncheckedIOException if it is none, with its place
     */
    public static PublicKey publicOf(String pem, String place) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(pem)));
        } catch (GeneralSecurityException e) {
            throw faulty(place + " is no public Ed25519 key", e);
        }
    }

    private static UncheckedIOException faulty(String message, GeneralSecurityException e) {
        return new UncheckedIOException(message, new IOException(message, e));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the key " + file + "; make one with lodestone archive head-key, or the public one of a"
                            + " private one: openssl pkey -in FILE -pubout -out FILE.pub",
                    e);
        }
    }

    private static byte[] bytes(String pem) throws InvalidKeySpecException {
        String letters = pem.replaceAll("-----[^-]*-----", "");
        try {
            return Base64.getMimeDecoder().decode(letters.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    /** The beginning of the public key's hash. */
    public static String fingerprint(PublicKey key) {
        return Chain.digest(key.getEncoded()).substring(0, 16);
    }

    PublicKey open() {
        return open;
    }

    /** That of its public key. */
    public String fingerprint() {
        return fingerprint;
    }

    /** @return in base 64 */
    public String sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether the holder of a key signed a text.
     *
     * @param signature in base 64; what is none is nobody's
     */
    public static boolean isSigned(PublicKey key, byte[] text, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text);
            byte[] bytes = Base64.getDecoder().decode(signature);
            // Base 64 has several spellings of the same bytes; one is enough.
            return Base64.getEncoder().encodeToString(bytes).equals(signature) && check.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
