package io.switchboard.web.socket;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket on the container's connection. The container makes it. */
public class SocketConnection implements HttpUpgradeHandler, ReadListener, Socket {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);
  private static final int CHUNK = 4_096;

  private final AtomicBoolean ended = new AtomicBoolean();
  private final FrameReader reader = new FrameReader(new Peer());
  private SocketListener listener;
  private KeepOpen keeper;
  private WebConnection connection;
  private ServletInputStream in;
  private volatile Outbox outbox;
  private volatile boolean closing;
  private volatile long heardNanos;
  private volatile long closingNanos;

  void serve(SocketListener whom, KeepOpen by) {
    this.listener = whom;
    this.keeper = by;
  }

  @Override
  public void init(WebConnection opened) {
    connection = opened;
    heardNanos = System.nanoTime();
    try {
      in = opened.getInputStream();
      outbox = new Outbox(opened.getOutputStream(), listener::drained, this::end);
      keeper.add(this);
      listener.opened(this);
      in.setReadListener(this);
    } catch (IOException e) {
      end();
    }
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] chunk = new byte[CHUNK];
    while (!ended.get() && in.isReady()) {
      int count = in.read(chunk);
      if (count < 0) {
        end();
      } else {
        heardNanos = System.nanoTime();
        reader.feed(chunk, 0, count);
      }
    }
  }

  @Override
  public void onAllDataRead() {
    end();
  }

  @Override
  public void onError(Throwable failure) {
    LOG.debug("A socket broke", failure);
    end();
  }

  @Override
  public void destroy() {
    end();
  }

  @Override
  public void send(String text) {
    if (!closing) {
      outbox.offer(FrameWriter.text(text));
    }
  }

  @Override
  public int waiting() {
    return outbox.waiting();
  }

  @Override
  public void close(CloseCode code, String reason) {
    synchronized (this) {
      if (closing) {
        return;
      }
      closing = true;
      closingNanos = System.nanoTime();
    }
    outbox.offer(FrameWriter.close(code, reason));
  }

  void ping() {
    if (!closing) {
      outbox.offer(FrameWriter.ping());
    }
  }

  /** When the peer last sent anything, by the monotonic clock. */
  long heardNanos() {
    return heardNanos;
  }

  /** Whether it is to be dropped: since so long it takes nothing, or does not agree to close. */
  boolean isStuck(long now, long patience) {
    return (closing && now - closingNanos > patience) || outbox.isStuck(now, patience);
  }

  /** Drops the connection. */
  void end() {
    if (ended.compareAndSet(false, true)) {
      closing = true;
      keeper.remove(this);
      try {
        connection.close();
      } catch (Exception e) {
        LOG.debug("A socket's connection was gone already", e);
      } finally {
        listener.closed();
      }
    }
  }

  private final class Peer implements FrameReader.Heard {
    @Override
    public void text(String text) {
      if (!closing) {
        listener.heard(text);
      }
    }

    @Override
    public void skipped() {
      if (!closing) {
        listener.skipped();
      }
    }

    @Override
    public void tooLong() {
      if (!closing) {
        listener.tooLong();
      }
    }

    @Override
    public void ping(byte[] payload) {
      if (!closing) {
        outbox.offer(FrameWriter.pong(payload));
      }
    }

    @Override
    public void pong() {
      LOG.trace("A peer answered a ping");
    }

    @Override
    public void close() {
      SocketConnection.this.close(CloseCode.NORMAL, "");
      outbox.endWhenTaken();
    }

    @Override
    public void broken(CloseCode code, String reason) {
      SocketConnection.this.close(code, reason);
      outbox.endWhenTaken();
    }
  }
}
