/**
 * Recognises which notes a question names: by file name, folder, course, title, lecture number or date. A question that
 * names a note is answered from it.
 */
@NullMarked
package app.footnote.answer.name;

import org.jspecify.annotations.NullMarked;
