package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.TextValue;
import app.footnote.answer.check.text.TokenizedText;
import app.footnote.answer.check.text.ValueClause;
import app.footnote.answer.check.text.ValueScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of the evidence. Immutable.
 *
 * @param places the clauses of all spans
 * @param all the values of the clauses and of the headings above them
 */
record EvidenceValues(List<Place> places, List<TextValue> all) {

    /**
     * A clause of a span.
     *
     * @param titles the values of the headings above the span
     */
    record Place(EvidenceSpan span, ValueClause clause, List<TextValue> titles) {

        boolean hasAbove(TextValue value) {
            return titles.stream().anyMatch(value::equalsValue);
        }
    }

    EvidenceValues {
        places = List.copyOf(places);
        all = List.copyOf(all);
    }

    /** @param names whether capitalised words are names */
    static EvidenceValues of(List<EvidenceSpan> spans, boolean names) {
        List<Place> places = new ArrayList<>();
        List<TextValue> all = new ArrayList<>();
        Map<TokenizedText, List<TextValue>> titles = new HashMap<>();
        for (EvidenceSpan span : spans) {
            List<TextValue> above = titles.computeIfAbsent(span.titles(), text -> ValueScanner.in(text, names));
            all.addAll(above);
            for (ValueClause clause : ValueClause.of(span.text(), names)) {
                all.addAll(clause.values());
                places.add(new Place(span, clause, above));
            }
        }
        return new EvidenceValues(places, all);
    }
}
