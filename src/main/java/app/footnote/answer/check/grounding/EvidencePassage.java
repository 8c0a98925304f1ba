package app.footnote.answer.check.grounding;

import java.util.List;

/**
 * A passage that claims are compared with. Immutable.
 *
 * @param titles its headings, outermost first
 * @param statements without markup, in reading order
 * @param language an ISO 639-1 code, or {@code "und"}
 */
public record EvidencePassage(List<String> titles, List<String> statements, String language) {

    public EvidencePassage {
        titles = List.copyOf(titles);
        statements = List.copyOf(statements);
    }
}
