package app.footnote.cli.input;

import java.nio.file.Path;

/**
 * A path as people type it. Shells replace {@code ~} only at the beginning of a bare word; {@code --home=~/x} is none.
 */
public final class TypedPath {

    private static final Path HOME = Path.of("~");

    private TypedPath() {
    }

    public static Path resolve(Path typed) {
        Path path = typed.startsWith(HOME)
                ? Path.of(System.getProperty("user.home")).resolve(HOME.relativize(typed))
                : typed;
        return path.toAbsolutePath().normalize();
    }
}
