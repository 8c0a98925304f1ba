package app.footnote.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts other processes on the Java installation of this process. */
public final class CurrentJava {

    /** The Java options of Footnote, for {@link #command}. */
    public static final String FOOTNOTES_OPTIONS = "@" + Path.of("src", "main", "dist", "bin", "java.options");

    private CurrentJava() {
    }

    public static String program() {
        return tool("java");
    }

    /** @param name the name of a program in the Java installation */
    public static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** The command that runs a class from this process's class path. */
    public static List<String> command(List<String> options, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }
}
