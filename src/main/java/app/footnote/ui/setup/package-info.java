/**
 * The set-up page: what of Footnote is there and works, and for each trouble the one thing to do. It asks and shows;
 * what is looked at, and how, is others' work.
 */
@NullMarked
package app.footnote.ui.setup;

import org.jspecify.annotations.NullMarked;
