package app.footnote.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TypedPathTest {

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    @Test
    void resolvesTheHomeFolder() {
        assertThat(TypedPath.resolve(Path.of("~"))).isEqualTo(HOME);
        assertThat(TypedPath.resolve(Path.of("~/a/b.md"))).isEqualTo(HOME.resolve("a/b.md"));
        assertThat(TypedPath.resolve(Path.of("~a/b.md"))).isEqualTo(Path.of("~a/b.md").toAbsolutePath());
    }

    @Test
    void resolvesRelativePathsAgainstTheWorkingFolder() {
        assertThat(TypedPath.resolve(Path.of("./a/../b.md"))).isEqualTo(Path.of("b.md").toAbsolutePath());
        assertThat(TypedPath.resolve(Path.of("."))).isEqualTo(Path.of("").toAbsolutePath());
        assertThat(TypedPath.resolve(Path.of("/"))).isEqualTo(Path.of("/"));
    }
}
