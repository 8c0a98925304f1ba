package app.footnote.model.failure;

import java.util.Optional;

/**
 * Puts failures into words, for parts of the program that store failures but contain no texts. Implementations are safe
 * for use by several threads.
 */
@FunctionalInterface
public interface FailureFormatter {

    /**
     * The failure with its words as fixed texts.
     *
     * @return empty if this release has no text for the failure, such as for one that a later release stored
     */
    Optional<Failure> inWords(Failure failure);
}
