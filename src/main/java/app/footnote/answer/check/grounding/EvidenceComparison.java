package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.NumberNormalizer;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares a claim with the evidence in one language. Not thread-safe. */
final class EvidenceComparison {

    private static final Set<String> FIRST_PERSON = Set.of(
            "i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "i'll", "i’ll", "me", "my", "mine");

    private final EvidenceSet evidence;
    private final TokenizedText claim;
    private final List<TextToken> content;
    private final double[] rarity;
    private final double[] shares;
    private final List<Integer> nearest;

    EvidenceComparison(String claim, EvidenceSet evidence) {
        this.evidence = evidence;
        this.claim = TokenizedText.of(claim, evidence.language());
        content = this.claim.words().stream().filter(word -> word.isContent() || NumberNormalizer.isNumeric(word))
                .toList();
        rarity = content.stream().mapToDouble(evidence::rarity).toArray();
        shares = evidence.spans().stream().mapToDouble(span -> share(List.of(span))).toArray();
        double[] wordShares = evidence.spans().stream().mapToDouble(this::wordShare).toArray();
        nearest = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> shares[i]).reversed()
                        .thenComparing(Comparator.comparingDouble((Integer i) -> wordShares[i]).reversed()))
                .toList();
    }

    TokenizedText claim() {
        return claim;
    }

    EvidenceSet evidence() {
        return evidence;
    }

    String language() {
        return evidence.language();
    }

    private EvidenceSpan span(int number) {
        return evidence.spans().get(number);
    }

    /** The spans with the most words of the claim, best first. */
    List<EvidenceSpan> nearest(int most) {
        return nearest.stream().limit(most).map(this::span).toList();
    }

    /** The nearest span, and the span that adds most to it, if any. */
    List<EvidenceSpan> nearestTwo() {
        if (nearest.isEmpty()) {
            return List.of();
        }
        EvidenceSpan first = span(nearest.getFirst());
        EvidenceSpan second = evidence.spans()
                .stream()
                .max(Comparator.comparingDouble(span -> share(List.of(first, span))))
                .orElse(first);
        return share(List.of(first, second)) > share(List.of(first)) ? List.of(first, second) : List.of(first);
    }

    /** The share of the claim's words, weighted by their rarity, that the spans contain. */
    double share(List<EvidenceSpan> spans) {
        double all = 0;
        double found = 0;
        for (int i = 0; i < rarity.length; i++) {
            TextToken word = content.get(i);
            all += rarity[i];
            found += spans.stream().anyMatch(span -> span.has(word)) ? rarity[i] : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    private double wordShare(EvidenceSpan span) {
        return claim.words().stream().mapToInt(word -> span.hasWord(word) ? 1 : 0).average().orElse(0);
    }

    SupportMeasures measures() {
        boolean numbers = content.stream().anyMatch(word -> NumberNormalizer.isNumeric(word) && !evidence.has(word));
        return new SupportMeasures(
                nearest.isEmpty() ? 0 : shares[nearest.getFirst()],
                share(nearestTwo()),
                nearest.isEmpty() ? 0 : wordShare(span(nearest.getFirst())),
                numbers ? 1 : 0,
                claim.words().stream().anyMatch(EvidenceComparison::isPersonal) ? 1 : 0,
                OptionalDouble.empty());
    }

    private static boolean isPersonal(TextToken word) {
        return FIRST_PERSON.contains(word.surface().toLowerCase(Locale.ROOT));
    }
}
