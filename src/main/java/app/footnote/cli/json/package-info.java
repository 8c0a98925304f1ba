/** Prints results as JSON for programs. The field names are stable. */
@NullMarked
package app.footnote.cli.json;

import org.jspecify.annotations.NullMarked;
