package app.footnote.answer.overview;

/** How much an overview quotes. */
enum OverviewForm {

    /** About one screen, with the outermost headings. */
    SHORT(14, 3, 2, .45),

    /** All headings of the note. */
    FULL(Integer.MAX_VALUE, 6, 1, .35);

    private final int mostStatements;
    private final int mostOfSection;
    private final int passagesOfStatement;
    private final double leastScore;

    /**
     * @param mostStatements of the whole overview
     * @param mostOfSection the most statements of a section
     * @param passagesOfStatement a section with so many passages for each statement contributes another one
     * @param leastScore a section without a better statement contributes nothing
     */
    OverviewForm(int mostStatements, int mostOfSection, int passagesOfStatement, double leastScore) {
        this.mostStatements = mostStatements;
        this.mostOfSection = mostOfSection;
        this.passagesOfStatement = passagesOfStatement;
        this.leastScore = leastScore;
    }

    int mostStatements() {
        return mostStatements;
    }

    /** The most statements of a section with so many passages. */
    int mostOfSection(int passages) {
        return Math.min(mostOfSection, 1 + passages / passagesOfStatement);
    }

    boolean isWorthQuoting(KeyStatement statement) {
        return statement.score() >= leastScore;
    }
}
