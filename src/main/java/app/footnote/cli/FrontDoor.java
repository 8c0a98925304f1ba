package app.footnote.cli;

/** The way into the house. */
@FunctionalInterface
public interface FrontDoor {

    House open(Launch launch) throws Exception;
}
