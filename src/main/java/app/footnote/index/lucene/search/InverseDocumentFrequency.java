package app.footnote.index.lucene.search;

/** The rarity of a word as BM25 defines it. */
final class InverseDocumentFrequency {

    private InverseDocumentFrequency() {
    }

    static double of(long documentFrequency, long documents) {
        return Math.log(1 + (documents - documentFrequency + .5) / (documentFrequency + .5));
    }
}
