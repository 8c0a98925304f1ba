package app.footnote.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Upgrades the class files of a jar to the version of Java 8 if they are older than Java 6. Java's cache of classes
 * holds only classes with stack map frames, which came with Java 6; this step computes them. The behaviour of the
 * classes stays. A notice in the jar states the change, because the licence of the jar asks for it.
 *
 * <p>
 * Argument: the jar, which must also be on the class path. A jar without such classes is left unchanged.
 */
public final class UpgradeClassFiles {

    private static final String NOTICE = "META-INF/CHANGED-BY-FOOTNOTE.txt";
    private static final String NOTICE_TEXT = """
            The class files of this jar were given the version of Java 8 and stack map frames, so that Java can keep
            them in its cache. Their behaviour was not changed.
            """;

    private static final ClassFile FILES = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
    private static final ClassTransform UPGRADE = ClassTransform
            // Methods that are not transformed would be copied without stack map frames.
            .transformingMethodBodies((code, element) -> code.with(element))
            .andThen((type, element) -> {
                if (element instanceof ClassFileVersion) {
                    type.with(ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0));
                } else {
                    type.with(element);
                }
            });

    private UpgradeClassFiles() {
    }

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path upgraded = jar.resolveSibling(jar.getFileName() + ".upgraded");
        try (ZipFile old = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = old.stream().toList();
            if (!containsOldClasses(old, entries)) {
                return;
            }
            write(old, entries, upgraded);
        }
        Files.move(upgraded, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(ZipFile old, List<? extends ZipEntry> entries, Path upgraded) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(upgraded))) {
            for (ZipEntry entry : entries) {
                byte[] bytes = old.getInputStream(entry).readAllBytes();
                byte[] written = isOldClass(entry, bytes) ? FILES.transformClass(FILES.parse(bytes), UPGRADE) : bytes;
                write(out, entry.getName(), entry, written);
            }
            // The time of another entry keeps the jar the same in each build.
            write(out, NOTICE, entries.getFirst(), NOTICE_TEXT.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean containsOldClasses(ZipFile jar, List<? extends ZipEntry> entries) throws IOException {
        for (ZipEntry entry : entries) {
            if (isOldClass(entry, jar.getInputStream(entry).readAllBytes())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOldClass(ZipEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class") && FILES.parse(bytes).majorVersion() < ClassFile.JAVA_6_VERSION;
    }

    private static void write(ZipOutputStream out, String name, ZipEntry timeSource, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(timeSource.getTimeLocal());
        out.putNextEntry(entry);
        out.write(bytes);
    }
}
