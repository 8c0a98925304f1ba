package app.footnote;

/** The launcher. It extends no JavaFX class, so that a start without a display can still say something useful. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        System.out.println("Footnote");
    }
}
