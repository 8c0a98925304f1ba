package app.footnote.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that this process runs on, for others that are to run on it too. */
public final class CurrentJava {

    /** The options that Footnote is started with, for {@link #command}. */
    public static final String FOOTNOTES_OPTIONS = "@" + Path.of("src", "main", "dist", "bin", "java.options");

    private CurrentJava() {
    }

    public static String program() {
        return tool("java");
    }

    /** @param name of a program that comes with Java */
    public static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Runs a class of this process's class path. */
    public static List<String> command(List<String> options, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }
}
