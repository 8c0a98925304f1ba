import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * A step of making the program: puts beside each style sheet in a folder of its jar the compiled form (.bss), which
 * JavaFX looks for first and takes in sooner than the text. Class folders have none, so there the text holds.
 */
final class CompileStyleSheets {

    private static final String TEXT = ".css";
    private static final String COMPILED = ".bss";

    public static void main(String[] args) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
            for (Path sheet : sheets(jar.getPath(args[1]))) {
                write(sheet.resolveSibling(sheet.getFileName().toString().replace(TEXT, COMPILED)),
                        compiled(Files.readAllBytes(sheet)));
            }
        }
    }

    /** A jar that stays as it is goes on fitting the cache that was made for it. */
    private static void write(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.write(file, content);
        }
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(TEXT)).sorted().toList();
        }
    }

    /** JavaFX compiles files only. */
    private static byte[] compiled(byte[] text) throws IOException {
        Path source = Files.createTempFile("sheet", TEXT);
        Path target = Files.createTempFile("sheet", COMPILED);
        try {
            Files.write(source, text);
            Stylesheet.convertToBinary(source.toFile(), target.toFile());
            return Files.readAllBytes(target);
        } finally {
            Files.delete(source);
            Files.delete(target);
        }
    }
}
