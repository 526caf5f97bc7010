package org.junheng.rules.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that only the user can write, with files that only the holder of its key could have written.
 *
 * <p>It is used where it belongs to the user, is no symbolic link, and neither its group nor others may write it; the same of
 * each file. No folder above it may be one that everybody can write, but for those whose sticky bit keeps others' files. Each file starts with a hash of its name and content under a key that lies beside it and that the user alone may
 * read, so a changed limit, or an entry put in the place of another, is noticed. Whoever can write as the user can read the
 * key, and could as well change the rule files, the library or the results: against them no cache helps, and the wall of {@code
 * compile} still keeps their entries from naming anything but what rules may. Everything else only costs time.
 */
final class TrustedFolder {
    private static final Logger LOG = LoggerFactory.getLogger("org.junheng.cache");
    private static final String HASH = "HmacSHA256";
    private static final int HASH_LENGTH = 32;
    private static final int STICKY = 01000;
    private static final String KEY = "key";
    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;
    private final AtomicBoolean isLimited = new AtomicBoolean();

    TrustedFolder(Path folder) {
        // Without dots: a link that is followed by one would be taken for what it leads to.
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The content of a file, if it is there and can be trusted. */
    Optional<byte[]> read(String name) {
        try {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isFolderTrusted() || !isTrusted(file)) {
                return Optional.empty();
            }
            Optional<byte[]> key = key();
            byte[] kept = Files.readAllBytes(file);
            if (key.isEmpty() || kept.length <= HASH_LENGTH) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(kept, HASH_LENGTH, kept.length);
            if (MessageDigest.isEqual(Arrays.copyOf(kept, HASH_LENGTH), hash(key.get(), name, content))) {
                return Optional.of(content);
            }
            LOG.warn("{} was changed by somebody else or is damaged; it is not used", file);
            return Optional.empty();
        } catch (IOException | SecurityException | UnsupportedOperationException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes a file beside its place and moves it there, so that two processes at once cannot spoil it. */
    void write(String name, byte[] content) {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                create(folder);
            }
            if (!isFolderTrusted()) {
                LOG.warn("compiled rules are not kept in {}: others may write there", folder);
                return;
            }
            Optional<byte[]> key = keyOrNew();
            if (key.isPresent()) {
                byte[] hash = hash(key.get(), name, content);
                byte[] kept = Arrays.copyOf(hash, hash.length + content.length);
                System.arraycopy(content, 0, kept, hash.length, content.length);
                put(name, kept, true);
                limit();
            }
        } catch (IOException | SecurityException | UnsupportedOperationException notWritable) {
            // Keeping is for speed alone.
            LOG.info("compiled rules cannot be kept in {}: {}", folder, notWritable.toString());
        }
    }

    /** Once a run is enough: it writes a rule pack at most, or what was edited. */
    private void limit() {
        if (isLimited.compareAndSet(false, true)) {
            try {
                CacheLimit.hold(folder);
            } catch (IOException meanwhile) {
                LOG.info("old compiled rules stay in {}: {}", folder, meanwhile.toString());
            }
        }
    }

    private static void create(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(folder, onlyOwner(folder, "rwx------"));
        } catch (FileAlreadyExistsException meanwhile) {
            // by another process; whether it can be trusted is asked next
        }
    }

    private static FileAttribute<?>[] onlyOwner(Path at, String permissions) throws IOException {
        Path existing = at.getParent() == null ? at : at.getParent();
        return isPosix(existing)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
    }

    private void put(String name, byte[] content, boolean replace) throws IOException {
        Path written = Files.createTempFile(folder, "writing", ".tmp", onlyOwner(folder.resolve(name), "rw-------"));
        try {
            Files.write(written, content);
            if (replace) {
                Files.move(
                        written,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(written, folder.resolve(name));
            }
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Whether the folder is the user's alone, and nobody else can put another in its place. */
    private boolean isFolderTrusted() throws IOException {
        if (!isTrusted(folder)) {
            return false;
        }
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (isPosix(above) && isOpenToAll(above)) {
                return false;
            }
        }
        return true;
    }

    /** Whether everybody may write a folder, and take away what is others' in it: not so where its sticky bit is set. */
    private static boolean isOpenToAll(Path folder) throws IOException {
        if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)) {
            return false;
        }
        return !(Files.getAttribute(folder, "unix:mode") instanceof Integer mode) || (mode & STICKY) == 0;
    }

    /** Whether a file or folder belongs to the user, is no link, and nobody else may write it. */
    private static boolean isTrusted(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return false;
        }
        String owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName().toLowerCase(Locale.ROOT);
        String user = System.getProperty("user.name", "").toLowerCase(Locale.ROOT);
        boolean isOwner = owner.equals(user) || owner.endsWith("\\" + user);
        if (user.isEmpty() || !isOwner) {
            return false;
        }
        return !isPosix(path)
                || Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                        .noneMatch(OF_OTHERS::contains);
    }

    private Optional<byte[]> key() throws IOException {
        Path file = folder.resolve(KEY);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isTrusted(file) || !isSecret(file)) {
            return Optional.empty();
        }
        byte[] key = Files.readAllBytes(file);
        return key.length == HASH_LENGTH ? Optional.of(key) : Optional.empty();
    }

    private static boolean isSecret(Path file) throws IOException {
        return !isPosix(file)
                || Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
                        .containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    private Optional<byte[]> keyOrNew() throws IOException {
        Optional<byte[]> key = key();
        if (key.isPresent()) {
            return key;
        }
        // What is there in its place is no key, or not the user's alone.
        Files.deleteIfExists(folder.resolve(KEY));
        byte[] made = new byte[HASH_LENGTH];
        new SecureRandom().nextBytes(made);
        try {
            put(KEY, made, false);
            return Optional.of(made);
        } catch (FileAlreadyExistsException meanwhile) {
            return key();
        }
    }

    private static byte[] hash(byte[] key, String name, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }
}
