/** Words that express the same as other words: acronyms and their long forms, and study terms in several languages. */
@NullMarked
package app.footnote.index.lucene.vocabulary;

import org.jspecify.annotations.NullMarked;
