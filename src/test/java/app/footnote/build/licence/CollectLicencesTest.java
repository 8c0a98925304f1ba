package app.footnote.build.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectLicencesTest {

    private static final Path LICENCES = Path.of("src/build/licences");
    private static final String GPL = "This is free software under the terms of the GNU\nGeneral Public License.";
    private static final String EXCEPTION = """
            As a special exception, the copyright holders of this library give you
            permission to link this library with independent modules to produce
            an executable""";

    @TempDir
    private Path program;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(program.resolve("lib"));
        Files.createDirectories(program.resolve("javafx"));
        Files.createDirectories(program.resolve("licences"));
        jar("footnote.jar", Map.of());
    }

    @Test
    void takesTheTextsThatAJarHolds() throws IOException {
        list("(MIT) A Library (org.example:a-library:1.0 - https://example.org)");
        jar("a-library-1.0.jar", Map.of("META-INF/LICENSE.txt", "Be kind.", "org/example/Licence.class", "code"));

        assertThat(problems()).isEmpty();
        assertThat(text("a-library", "LICENSE.txt")).isEqualTo("Be kind.");
        assertThat(program.resolve("licences/libraries/a-library")).isDirectoryNotContaining("glob:**.class");
    }

    @Test
    void writesTheStandardTextForAJarThatHoldsNone() throws IOException {
        list("(Apache-2.0) (LGPL-2.1) A Library (of: brackets) (org.example:a-library:1.0 - https://example.org)");
        jar("a-library-1.0-linux.jar", Map.of());

        assertThat(problems()).isEmpty();
        assertThat(text("a-library", "Apache-2.0.txt")).contains("Version 2.0, January 2004");
        assertThat(text("a-library", "LGPL-2.1.txt")).contains("GNU LESSER GENERAL PUBLIC LICENSE");
    }

    @Test
    void beginsATextWithTheCopyrightNoticeThatIsKept() throws IOException {
        list("(MIT) Jedis (redis.clients:jedis:8.0.2 - https://example.org)");
        jar("jedis-8.0.2.jar", Map.of());

        assertThat(problems()).isEmpty();
        assertThat(text("jedis", "MIT.txt")).startsWith("Copyright (c) 2021").contains("Permission is hereby granted");
    }

    @Test
    void rejectsALibraryWithoutTextAndNotice() throws IOException {
        list("(MIT) (GPL-3.0) A Library (org.example:a-library:1.0 - https://example.org)");
        jar("a-library-1.0.jar", Map.of("META-INF/NOTICE", "A notice."));

        assertThat(problems()).singleElement().asString().contains("a-library").contains("no text of its licence");
    }

    @Test
    void rejectsALicenceThatIsNotAllowed() throws IOException {
        list("(AGPL-3.0) A Library (org.example:a-library:1.0 - https://example.org)");
        jar("a-library-1.0.jar", Map.of("META-INF/LICENSE", "Text."));

        assertThat(problems()).singleElement().asString().contains("a-library").contains("AGPL-3.0");
    }

    @Test
    void rejectsAJarThatIsNotListed() throws IOException {
        list("(MIT) A Library (org.example:a-library:1.0 - https://example.org)");
        jar("a-library-1.1.jar", Map.of("LICENSE", "Text."));

        assertThat(problems()).singleElement().asString().startsWith("a-library-1.1.jar is not among");
    }

    @Test
    void rejectsTheGplWithoutAnExceptionWhateverThePomDeclares() throws IOException {
        list("(GPL-2.0-with-classpath-exception) A Library (org.example:a-library:1.0 - https://example.org)");
        jar("a-library-1.0.jar", Map.of("LICENSE", GPL));

        assertThat(problems()).singleElement().asString().contains("without an exception");
    }

    @Test
    void allowsTheGplWithAnException() throws IOException {
        list("(GPL-2.0-with-classpath-exception) A Library (org.example:a-library:1.0 - https://example.org)");
        jar("a-library-1.0.jar", Map.of("LICENSE", GPL + EXCEPTION));

        assertThat(problems()).isEmpty();
    }

    @Test
    void removesTextsOfAnEarlierBuild() throws IOException {
        Path old = Files.createDirectories(program.resolve("licences/libraries/old"));
        Files.writeString(old.resolve("LICENSE"), "Text.");
        list("");

        assertThat(problems()).isEmpty();
        assertThat(old).doesNotExist();
    }

    private List<String> problems() throws IOException {
        return CollectLicences.run(program, LICENCES);
    }

    private String text(String library, String name) throws IOException {
        return Files.readString(program.resolve("licences/libraries").resolve(library).resolve(name));
    }

    private void list(String library) throws IOException {
        Files.writeString(program.resolve("licences/libraries.txt"),
                "\nLists of dependencies.\n     " + library + "\n");
    }

    private void jar(String name, Map<String, String> entries) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(program.resolve("lib").resolve(name)))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
