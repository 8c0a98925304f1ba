package app.footnote.cli.launch;

/** The way to the window, for a start without a command. */
@FunctionalInterface
public interface WindowLauncher {

    /**
     * Opens the window and returns when it is closed.
     *
     * @throws NoWindowException if that cannot be done on this computer
     */
    void open(LaunchOptions launch) throws Exception;
}
