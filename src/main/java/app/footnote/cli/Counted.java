package app.footnote.cli;

/** Numbers in sentences. */
final class Counted {

    private Counted() {
    }

    /** Such as "1 note" and "2100 notes". */
    static String of(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
