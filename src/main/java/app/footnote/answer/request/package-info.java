/**
 * Classifies requests by their words, without a model: what kind of answer they ask for, about which subject, and in
 * which form. English, German, Spanish, French, Portuguese and Italian.
 */
@NullMarked
package app.footnote.answer.request;

import org.jspecify.annotations.NullMarked;
