package io.switchboard.load;

import java.util.Map;

/**
 * @param cpuMicros processor time of each process for each notification
 * @param memory mebibytes, see {@link ProcessUse}
 * @param refusals requests that the platform refused, such as with 429
 */
record PhaseResult(
    String target,
    Phase phase,
    Judgement judgement,
    Map<String, Double> cpuMicros,
    Map<String, Double> memory,
    int refusals) {}
