package io.github.medassist.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param environment the environment's variables
 * @param out what takes the answer
 * @param err what takes errors and progress
 * @param terminal whether a person watches
 */
record Surroundings(
    Map<String, String> environment, PrintWriter out, PrintWriter err, boolean terminal) {}
