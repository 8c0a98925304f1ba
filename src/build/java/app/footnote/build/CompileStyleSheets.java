package app.footnote.build;

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
 * Adds the compiled form (.bss) of each style sheet to a jar. JavaFX looks for it first and loads it faster than the
 * text. A class folder has no compiled style sheets, and the text is used there.
 *
 * <p>
 * Arguments: the jar; the folder in it that holds the style sheets.
 */
public final class CompileStyleSheets {

    private static final String TEXT = ".css";
    private static final String COMPILED = ".bss";

    private CompileStyleSheets() {
    }

    public static void main(String[] args) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]))) {
            for (Path sheet : styleSheets(jar.getPath(args[1]))) {
                String name = String.valueOf(sheet.getFileName());
                writeIfChanged(
                        sheet.resolveSibling(name.replace(TEXT, COMPILED)), compile(Files.readAllBytes(sheet)));
            }
        }
    }

    /** Java's cache of classes is valid only as long as the jar does not change. */
    private static void writeIfChanged(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.write(file, content);
        }
    }

    private static List<Path> styleSheets(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(TEXT)).sorted().toList();
        }
    }

    /** Uses temporary files, because JavaFX compiles only files. */
    private static byte[] compile(byte[] text) throws IOException {
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
