package app.footnote.cli.input;

import java.nio.file.Path;

/**
 * Resolves typed paths. A leading {@code ~} is replaced here, because shells do not replace it in {@code --home=~/x}.
 */
public final class TypedPath {

    private static final Path HOME = Path.of("~");

    private TypedPath() {
    }

    /** The absolute path, relative to the working directory. */
    public static Path resolve(Path typed) {
        Path path = typed.startsWith(HOME)
                ? Path.of(System.getProperty("user.home")).resolve(HOME.relativize(typed))
                : typed;
        return path.toAbsolutePath().normalize();
    }
}
