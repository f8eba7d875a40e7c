package io.switchboard.simulator.telegram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The newest messages of a chat by their ids. All methods may be called from any thread. */
final class MessageLog {

  private final NavigableMap<Integer, ChatMessage> messages = new TreeMap<>();
  private final Map<Integer, ChatMessage> lastOfThread = new HashMap<>();
  private final int kept;
  private int lastId;

  MessageLog(int kept) {
    this.kept = kept;
  }

  synchronized void add(ChatMessage message) {
    if (messages.size() == kept) {
      messages.pollFirstEntry();
    }
    messages.put(message.id(), message);
    lastOfThread.put(message.threadId(), message);
    lastId = Math.max(lastId, message.id());
  }

  /** Puts an edited message in the place of the older one. */
  synchronized void replace(ChatMessage message) {
    if (messages.replace(message.id(), message) != null) {
      lastOfThread.computeIfPresent(
          message.threadId(), (thread, last) -> last.id() == message.id() ? message : last);
    }
  }

  /** Null when there is none, or when it is too old. */
  synchronized ChatMessage get(int id) {
    return messages.get(id);
  }

  /** False when there is no such message to delete. */
  synchronized boolean delete(int id) {
    ChatMessage deleted = messages.remove(id);
    if (deleted == null) {
      return false;
    }
    List<ChatMessage> rest = ofThread(deleted.threadId(), 1);
    lastOfThread.put(deleted.threadId(), rest.isEmpty() ? null : rest.get(0));
    return true;
  }

  synchronized void deleteThread(int threadId) {
    messages.values().removeIf(message -> message.threadId() == threadId);
    lastOfThread.remove(threadId);
  }

  /** Whether a message is there, or may have been before the oldest one that is remembered. */
  synchronized boolean mayHold(int id) {
    if (id <= 0 || id > lastId) {
      return false;
    }
    return (messages.size() == kept && id < messages.firstKey()) || messages.containsKey(id);
  }

  synchronized List<ChatMessage> all() {
    return new ArrayList<>(messages.values());
  }

  /** The newest messages of one topic, oldest first. */
  synchronized List<ChatMessage> ofThread(int threadId, int limit) {
    List<ChatMessage> found = new ArrayList<>();
    for (ChatMessage message : messages.descendingMap().values()) {
      if (message.threadId() == threadId) {
        found.add(message);
        if (found.size() == limit) {
          break;
        }
      }
    }
    Collections.reverse(found);
    return found;
  }

  /** The newest message of one topic; null without one. */
  synchronized ChatMessage lastOf(int threadId) {
    return lastOfThread.get(threadId);
  }

  synchronized ChatMessage last() {
    return messages.isEmpty() ? null : messages.lastEntry().getValue();
  }
}
