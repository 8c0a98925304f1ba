package app.footnote.health;

/** Numbers in sentences. */
public final class CountedNouns {

    private CountedNouns() {
    }

    /** Such as "1 note" and "2100 notes". */
    public static String of(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
