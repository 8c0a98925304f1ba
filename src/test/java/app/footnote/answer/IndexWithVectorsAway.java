package app.footnote.answer;

import app.footnote.index.Candidate;
import app.footnote.index.ForwardingIndex;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import java.util.List;

/** An index whose server is away: only words can be searched. */
public final class IndexWithVectorsAway extends ForwardingIndex {

    public IndexWithVectorsAway(PassageIndex index) {
        super(index);
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        if (query.vector().isPresent()) {
            throw new IndexException(IndexException.Kind.VECTORS_UNREACHABLE, "The server is away.");
        }
        return super.candidates(query);
    }
}
