package app.footnote.cli.print;

import app.footnote.library.Library;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import app.footnote.model.PageLabels;
import app.footnote.model.Passage;
import app.footnote.model.session.Hit;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints the hits of a search. Not thread-safe. */
public final class HitPrinter {

    private static final Messages TEXTS = Messages.of("cli");

    private final Library library;
    private final PlacePrinter places;
    private final PrintStream out;
    private final TerminalStyle style;

    public HitPrinter(Library library, Terminal terminal) {
        this.library = library;
        this.places = new PlacePrinter(library::pages);
        this.out = terminal.out();
        this.style = terminal.style();
    }

    public void print(String query, List<Hit> hits) throws LibraryException, InterruptedException {
        Snippet snippet = new Snippet(query);
        for (int i = 0; i < hits.size(); i++) {
            Passage passage = hits.get(i).passage();
            out.println((i == 0 ? "" : System.lineSeparator()) + title(i + 1, passage));
            out.println("   " + snippet.of(passage.plain(), style));
        }
    }

    private String title(int rank, Passage passage) throws LibraryException, InterruptedException {
        Optional<Note> note = library.note(passage.note());
        String name = note.map(Note::name).orElseGet(() -> TEXTS.text("removed-note"));
        String place = places.words(
                passage.note(), passage.place(), note.map(Note::labels).orElse(PageLabels.none()));
        String headings = passage.headings().isEmpty() ? "" : "  " + String.join(" > ", passage.headings());
        return String.format(Locale.ROOT, "%2d. ", rank) + style.bold(name + ", " + place) + style.dim(headings);
    }
}
