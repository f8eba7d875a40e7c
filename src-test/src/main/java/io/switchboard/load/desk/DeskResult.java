package io.switchboard.load.desk;

import java.util.List;

/**
 * All that was measured of one target.
 *
 * @param memory with no socket first
 * @param stillOpen sockets that were open when they had been idle for so long
 * @param afterIdle one message of the agent to each of them
 */
record DeskResult(
    String target,
    List<MemoryPoint> memory,
    int stillOpen,
    TalkResult afterIdle,
    List<TalkResult> talks) {}
