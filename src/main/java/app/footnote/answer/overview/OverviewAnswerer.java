package app.footnote.answer.overview;

import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.RetrievalException;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.model.NoteId;
import app.footnote.model.session.Answer;
import java.util.List;
import java.util.Optional;

/** Answers with the outline of the note that a request asks for, or of the section that it names. Immutable. */
public final class OverviewAnswerer implements KindAnswerer {

    private final NoteContents contents;
    private final NoteLookup notes;

    public OverviewAnswerer(NoteContents contents, NoteLookup notes) {
        this.contents = contents;
        this.notes = notes;
    }

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws RetrievalException, InterruptedException {
        Optional<NoteId> note = AskedNote.of(request.findings());
        Optional<NoteLookup.Details> details = note.flatMap(notes::details);
        if (note.isEmpty() || details.isEmpty()) {
            return Optional.empty();
        }
        List<FoundPassage> passages = FoundPassage.unranked(contents.passages(note.get()), details.get());
        Optional<List<FoundPassage>> section = AskedSection.of(passages, request.request().subject());
        List<FoundPassage> asked = section.orElse(passages);
        List<OverviewPart> parts = OverviewPlan.of(NoteOutline.of(asked));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        new OverviewWriter(request.draft()).write(parts, asked, section.isPresent());
        return Optional.of(new Answer.Ending.Complete());
    }
}
