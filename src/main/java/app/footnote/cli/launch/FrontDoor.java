package app.footnote.cli.launch;

import app.footnote.health.Services;

/** The way into the house. */
@FunctionalInterface
public interface FrontDoor {

    Services open(Launch launch) throws Exception;
}
