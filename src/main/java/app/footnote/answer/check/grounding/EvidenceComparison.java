package app.footnote.answer.check.grounding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** A claim beside all that witnesses of one language say. For one thread. */
final class EvidenceComparison {

    private static final Set<String> PERSONAL = Set.of(
            "i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "i'll", "i’ll", "me", "my", "mine");

    private final EvidenceSet testimony;
    private final TokenizedText claim;
    private final List<TextToken> content;
    private final double[] rarity;
    private final double[] shares;
    private final List<Integer> nearest;

    EvidenceComparison(String claim, EvidenceSet testimony) {
        this.testimony = testimony;
        this.claim = TokenizedText.of(claim, testimony.language());
        content = this.claim.words().stream().filter(word -> word.isContent() || NumberNormalizer.isFigures(word))
                .toList();
        rarity = content.stream().mapToDouble(testimony::rarity).toArray();
        shares = testimony.utterances().stream().mapToDouble(utterance -> share(List.of(utterance))).toArray();
        double[] wordings = testimony.utterances().stream().mapToDouble(this::wording).toArray();
        nearest = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> shares[i]).reversed()
                        .thenComparing(Comparator.comparingDouble((Integer i) -> wordings[i]).reversed()))
                .toList();
    }

    TokenizedText claim() {
        return claim;
    }

    EvidenceSet testimony() {
        return testimony;
    }

    String language() {
        return testimony.language();
    }

    private EvidenceSpan utterance(int number) {
        return testimony.utterances().get(number);
    }

    /** The utterances that have most of the claim's words, best first. */
    List<EvidenceSpan> nearest(int most) {
        return nearest.stream().limit(most).map(this::utterance).toList();
    }

    /** The nearest utterance, and the one that adds most to it if any does. */
    List<EvidenceSpan> nearestTwo() {
        if (nearest.isEmpty()) {
            return List.of();
        }
        EvidenceSpan first = utterance(nearest.getFirst());
        EvidenceSpan second = testimony.utterances()
                .stream()
                .max(Comparator.comparingDouble(utterance -> share(List.of(first, utterance))))
                .orElse(first);
        return share(List.of(first, second)) > share(List.of(first)) ? List.of(first, second) : List.of(first);
    }

    /** The share of the claim's words, by their rarity, that at least one of the utterances has. */
    double share(List<EvidenceSpan> utterances) {
        double all = 0;
        double had = 0;
        for (int i = 0; i < rarity.length; i++) {
            TextToken word = content.get(i);
            all += rarity[i];
            had += utterances.stream().anyMatch(utterance -> utterance.has(word)) ? rarity[i] : 0;
        }
        return all == 0 ? 0 : had / all;
    }

    private double wording(EvidenceSpan utterance) {
        return claim.words().stream().mapToInt(word -> utterance.says(word) ? 1 : 0).average().orElse(0);
    }

    SupportMeasures measures() {
        List<TextToken> missing = content.stream().filter(word -> !testimony.has(word)).toList();
        long names = missing.stream().filter(TextToken::isCapitalised).count();
        boolean numbers = missing.stream().anyMatch(NumberNormalizer::isFigures);
        return new SupportMeasures(
                nearest.isEmpty() ? 0 : shares[nearest.getFirst()],
                share(nearestTwo()),
                nearest.isEmpty() ? 0 : wording(utterance(nearest.getFirst())),
                Math.log1p((double) names),
                numbers ? 1 : 0,
                claim.words().stream().anyMatch(EvidenceComparison::isPersonal) ? 1 : 0,
                OptionalDouble.empty());
    }

    private static boolean isPersonal(TextToken word) {
        return PERSONAL.contains(word.surface().toLowerCase(Locale.ROOT));
    }
}
