package app.footnote.answer.check.grounding;

import java.util.List;

/**
 * A passage that claims are held against.
 *
 * @param titles what it stands under, outermost first
 * @param statements what can be quoted of it, without markup, in reading order
 * @param language its language as an ISO 639-1 code, or {@code "und"}
 */
public record EvidencePassage(List<String> titles, List<String> statements, String language) {

    public EvidencePassage {
        titles = List.copyOf(titles);
        statements = List.copyOf(statements);
    }
}
