package app.footnote.answer;

import app.footnote.index.Candidate;
import app.footnote.index.ForwardingIndex;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.List;

/** An index whose server is unreachable, so that it can search by words only. */
public final class IndexWithVectorsAway extends ForwardingIndex {

    public IndexWithVectorsAway(PassageIndex index) {
        super(index);
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        if (query.vector().isPresent()) {
            throw new IndexException(IndexException.Kind.VECTORS_UNREACHABLE, Message.verbatim("The server is away."),
                    Remedy.of(RemedyAction.AUTOMATIC_RETRY));
        }
        return super.candidates(query);
    }
}
