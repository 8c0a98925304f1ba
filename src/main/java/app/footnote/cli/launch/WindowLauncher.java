package app.footnote.cli.launch;

/** Opens the window. */
@FunctionalInterface
public interface WindowLauncher {

    /**
     * Opens the window and returns when it is closed.
     *
     * @throws NoWindowException if no window can be opened on this computer
     */
    void open(LaunchOptions options) throws Exception;
}
