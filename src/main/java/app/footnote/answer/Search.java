package app.footnote.answer;

/** How an answerer finds passages: {@link Retriever#retrieve}, or a list in a test. Safe for use by many threads. */
@FunctionalInterface
interface Search {

    Retrieval retrieve(Question question, int limit) throws RetrievalException, InterruptedException;
}
