package app.footnote.cli.launch;

import app.footnote.health.House;

/** The way into the house. */
@FunctionalInterface
public interface FrontDoor {

    House open(Launch launch) throws Exception;
}
