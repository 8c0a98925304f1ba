import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
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
 * Gives the class files of a jar, which must be on the class path of this program, the version of Java 8 if they are
 * older than Java 6. Java keeps no class in its cache that it cannot verify by the maps of the stack which came then;
 * these maps are computed, and nothing that the classes do is changed. The jar says so itself, as its licence asks for.
 *
 * <p>
 * Argument: the jar. One without such classes is left as it is.
 */
public final class RaiseClassFiles {

    private static final String NOTICE = "META-INF/CHANGED-BY-FOOTNOTE.txt";
    private static final String WORDS = "The class files of this jar were given the version of Java 8 and maps of the stack, so that Java can keep\n"
            + "them in its cache. Nothing that they do was changed.\n";

    private static final ClassFile FILES = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
    private static final ClassTransform RAISE = ClassTransform
            // Code that is not touched would be copied without any maps.
            .transformingMethodBodies((code, element) -> code.with(element))
            .andThen((type, element) -> {
                if (element instanceof ClassFileVersion) {
                    type.with(ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0));
                } else {
                    type.with(element);
                }
            });

    private RaiseClassFiles() {
    }

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path raised = jar.resolveSibling(jar.getFileName() + ".raised");
        try (ZipFile old = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = old.stream().toList();
            if (!anyOld(old, entries)) {
                return;
            }
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(raised))) {
                for (ZipEntry entry : entries) {
                    byte[] bytes = old.getInputStream(entry).readAllBytes();
                    write(out, entry, isOld(entry, bytes) ? FILES.transformClass(FILES.parse(bytes), RAISE) : bytes);
                }
                ZipEntry notice = new ZipEntry(NOTICE);
                // Else each build would make another jar.
                notice.setTimeLocal(entries.getFirst().getTimeLocal());
                out.putNextEntry(notice);
                out.write(WORDS.getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(raised, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean anyOld(ZipFile jar, List<? extends ZipEntry> entries) throws IOException {
        for (ZipEntry entry : entries) {
            if (isOld(entry, jar.getInputStream(entry).readAllBytes())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOld(ZipEntry entry, byte[] bytes) {
        if (!entry.getName().endsWith(".class")) {
            return false;
        }
        ClassModel type = FILES.parse(bytes);
        return type.majorVersion() < ClassFile.JAVA_6_VERSION;
    }

    private static void write(ZipOutputStream out, ZipEntry like, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(like.getName());
        entry.setTimeLocal(like.getTimeLocal());
        out.putNextEntry(entry);
        out.write(bytes);
    }
}
