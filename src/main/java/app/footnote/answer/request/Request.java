package app.footnote.answer.request;

import java.util.List;
import java.util.Set;

/**
 * A classified request. Immutable.
 *
 * @param text the request as it was typed
 * @param subject the text without the words that only name the kind and the form, for a search; never blank unless the
 * text is
 * @param factType what the answer consists of, for any kind
 * @param forms the forms that the request asks for
 * @param sides the compared things, at least two; empty unless the kind is {@link RequestKind#COMPARISON}
 * @param parts the single requests, at least two; empty unless the kind is {@link RequestKind#COMPOUND}
 */
public record Request(
        String text,
        RequestKind kind,
        String subject,
        FactType factType,
        Set<AnswerForm> forms,
        List<ComparedSide> sides,
        List<Request> parts) {

    public Request {
        forms = Set.copyOf(forms);
        sides = List.copyOf(sides);
        parts = List.copyOf(parts);
    }

    /** A request whose whole text is its subject. */
    static Request ofFact(String text) {
        return new Request(text, RequestKind.FACT, text.strip(), FactType.OTHER, Set.of(), List.of(), List.of());
    }
}
