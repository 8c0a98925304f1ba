package app.footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.cli.InstalledProgram.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of the README one after another on a new library. Each must succeed and print the output that the
 * README shows. {@code ...} stands for any text, on a line of its own for any lines.
 */
@DisabledOnOs(OS.WINDOWS)
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    /** A command and its output in the README. */
    private record Example(String command, String expected) {

        Pattern pattern() {
            String lines = Stream.of(expected.split("\n"))
                    .map(line -> line.equals("...") ? "(?:.*\n)*?" : quoted(line) + "\n")
                    .collect(Collectors.joining());
            return Pattern.compile(expected.isEmpty() ? "" : lines);
        }

        private static String quoted(String line) {
            return Stream.of(line.split(Pattern.quote("..."), -1))
                    .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                    .collect(Collectors.joining(".*"));
        }
    }

    @Test
    void runsTheCommandsOfTheReadme() throws Exception {
        InstalledProgram program = new InstalledProgram(home, workingFolder());
        List<Example> examples = examples(Files.readString(Path.of("README.md")));

        assertThat(examples).hasSizeGreaterThan(5);
        for (Example example : examples) {
            Run run = program.shell(example.command());
            assertThat(run.exitCode()).as(example.command() + "\n" + run.err()).isEqualTo(0);
            assertThat(run.err() + run.out()).as(example.command()).matches(example.pattern());
        }
    }

    /** A folder with links to the files that the commands use, so that they do not write into the project. */
    private Path workingFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("assets"), Path.of("assets").toAbsolutePath());
        Files.createSymbolicLink(folder.resolve("target"), Path.of("target").toAbsolutePath());
        return folder;
    }

    private static List<Example> examples(String readme) {
        List<Example> examples = new ArrayList<>();
        BLOCK.matcher(readme).results().forEach(block -> examples.addAll(examplesOf(block.group(1))));
        return examples;
    }

    private static List<Example> examplesOf(String block) {
        return Pattern.compile("(?m)^\\$ ")
                .splitAsStream(block)
                .filter(example -> !example.isBlank())
                .map(example -> example.split("\n", 2))
                .map(parts -> new Example(parts[0], parts[1].stripTrailing()))
                .toList();
    }
}
