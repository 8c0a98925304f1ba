package app.footnote.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The texts of {@code --help}, in picocli's own form of resource bundles; see
 * <a href="https://picocli.info/#_internationalization">its documentation</a>. The bundle is only loaded when help is
 * shown, because it would delay the start of each command.
 */
final class HelpTexts {

    private static final String BUNDLE = "app.footnote.messages.cli-help";

    private HelpTexts() {
    }

    /** Creates the help of a command, with the texts of the bundle. */
    static Help help(CommandSpec command, ColorScheme colors) {
        CommandSpec root = command.root();
        if (root.resourceBundle() == null) {
            root.resourceBundle(ResourceBundle.getBundle(BUNDLE));
        }
        return new Help(command, colors);
    }
}
