package app.footnote.cli.json;

import app.footnote.cli.json.AnswerJson.CheckJson;
import app.footnote.cli.json.AnswerJson.CitationJson;
import app.footnote.cli.print.FileNamePrinter;
import app.footnote.cli.print.PlacePrinter;
import app.footnote.library.Library;
import app.footnote.library.store.LibraryException;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Source;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Converts quotes, footnotes and checked sentences to JSON. Not thread-safe. */
final class CitationJsonWriter {

    private final FileNamePrinter names;
    private final PlacePrinter places;

    CitationJsonWriter(Library library) {
        names = new FileNamePrinter(library.folders());
        places = new PlacePrinter(library::pages);
    }

    List<CitationJson> ofFootnotes(List<Footnote> footnotes) throws LibraryException, InterruptedException {
        List<CitationJson> citations = new ArrayList<>();
        for (Footnote footnote : footnotes) {
            citations.add(of(footnote.number(), key(footnote.verdict()), footnote.quote()));
        }
        return citations;
    }

    List<CitationJson> ofQuotes(List<Quote> quotes) throws LibraryException, InterruptedException {
        List<CitationJson> citations = new ArrayList<>();
        for (Quote quote : quotes) {
            citations.add(of(null, null, quote));
        }
        return citations;
    }

    List<CheckJson> ofChecks(List<SentenceCheck> checks) throws LibraryException, InterruptedException {
        List<CheckJson> described = new ArrayList<>();
        for (SentenceCheck check : checks) {
            described.add(
                    new CheckJson(
                            check.start(), check.end(), hyphenated(check.verdict()), ofQuotes(check.evidence()),
                            check.reason().map(CitationJsonWriter::hyphenated).orElse(null)));
        }
        return described;
    }

    private CitationJson of(@Nullable Integer number, @Nullable String verdict, Quote quote)
            throws LibraryException, InterruptedException {
        Source source = quote.source();
        return new CitationJson(
                number,
                verdict,
                names.of(source.file()),
                source.file().toString(),
                source.note().value(),
                source.place().page(),
                source.pageLabel().orElse(null),
                places.line(source.note(), source.place()).orElse(null),
                source.place().start(),
                source.place().end(),
                String.join(" > ", source.headings()),
                quote.words(),
                places.boxes(source.note(), source.place()).orElse(null));
    }

    /** The verdict's name; null for a pointer, which makes no claim. */
    private static @Nullable String key(Verdict verdict) {
        return verdict == Verdict.POINTER ? null : hyphenated(verdict);
    }

    private static String hyphenated(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
