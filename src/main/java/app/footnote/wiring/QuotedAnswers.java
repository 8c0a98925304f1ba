package app.footnote.wiring;

import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.comparison.ComparisonAnswerer;
import app.footnote.answer.listing.ListAnswerer;
import app.footnote.answer.listing.MentionsAnswerer;
import app.footnote.answer.navigation.NavigationAnswerer;
import app.footnote.answer.overview.OverviewAnswerer;
import app.footnote.answer.passage.SubjectSearch;
import app.footnote.answer.quote.CompoundAnswerer;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuoteWriter;
import app.footnote.answer.quote.StatementRanking;
import app.footnote.answer.request.RequestKind;
import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.answer.talk.LibraryAnswerer;
import app.footnote.answer.talk.SmallTalkAnswerer;
import app.footnote.embed.Embedder;
import java.util.EnumMap;
import java.util.Map;

/**
 * Creates what answers with quotes, with an answerer for each kind of request that has one.
 *
 * @param embedder compares sentences with questions
 */
record QuotedAnswers(Embedder embedder, NoteLookup notes, NoteContents contents, PassageSearch search) {

    QuoteWriter writer() {
        SubjectSearch subjects = new SubjectSearch(search, notes);
        Map<RequestKind, KindAnswerer> kinds = new EnumMap<>(RequestKind.class);
        kinds.put(RequestKind.SMALL_TALK, new SmallTalkAnswerer());
        kinds.put(RequestKind.LIBRARY, new LibraryAnswerer(contents, notes));
        kinds.put(RequestKind.OVERVIEW, new OverviewAnswerer(contents, notes));
        kinds.put(RequestKind.NAVIGATION, new NavigationAnswerer(subjects));
        kinds.put(RequestKind.COMPARISON, new ComparisonAnswerer(subjects, new StatementRanking(embedder)));
        kinds.put(RequestKind.MENTIONS, new MentionsAnswerer(contents, notes));
        KindAnswerer lists = new ListAnswerer(contents, notes, subjects);
        kinds.put(RequestKind.LIST, lists);
        kinds.put(RequestKind.COUNT, lists);
        QuoteWriter parts = new QuoteWriter(embedder, notes, kinds);
        kinds.put(RequestKind.COMPOUND, new CompoundAnswerer(subjects, parts));
        return new QuoteWriter(embedder, notes, kinds);
    }
}
