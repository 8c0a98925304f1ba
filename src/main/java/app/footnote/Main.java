package app.footnote;

import app.footnote.cli.CommandLineProgram;

/** The launcher. It extends no JavaFX class, so that a start without a display can still say something useful. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        System.exit(new CommandLineProgram(Wiring::of).run(args));
    }
}
