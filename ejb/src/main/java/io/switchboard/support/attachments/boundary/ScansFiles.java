package io.switchboard.support.attachments.boundary;

import java.util.Optional;

/** Looks for what is harmful in files of strangers. */
public interface ScansFiles {

  /**
   * The name of what was found; empty if nothing was.
   *
   * @throws ScannerUnavailable if the file was not looked through
   */
  Optional<String> find(byte[] content);
}
