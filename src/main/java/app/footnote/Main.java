package app.footnote;

import app.footnote.cli.CommandLineProgram;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.cli.launch.NoWindowException;
import app.footnote.ui.WindowProgram;
import app.footnote.ui.common.DisplayException;
import app.footnote.wiring.ModelPreload;
import app.footnote.wiring.Wiring;
import java.util.Objects;

/** The entry point. It extends no JavaFX class, so that a start without a display can report what is missing. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command or the window, and returns the exit code. */
    static int run(String... args) {
        try (ModelPreload start = ModelPreload.of(args)) {
            return new CommandLineProgram(launch -> Wiring.of(launch, start), Main::openWindow).run(args);
        }
    }

    private static void openWindow(LaunchOptions launch) throws InterruptedException, NoWindowException {
        try (Wiring wiring = Wiring.of(launch)) {
            new WindowProgram(wiring).run(launch.notes());
        } catch (DisplayException e) {
            throw new NoWindowException(Objects.requireNonNull(e.getMessage()), e);
        }
    }
}
