package io.switchboard.web.console;

import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The dead letters that a posted form names: one by its own button, or those with a tick. They are
 * named by id, not by line, as new ones may have come since the page was made.
 */
@RequestScoped
public class PickedLetters {
  private static final List<String> BUTTONS = List.of("letters:redeliver", "letters:delete");

  private final FacesContext faces;
  private final Tell tell;

  PickedLetters() {
    this(null, null);
  }

  @Inject
  PickedLetters(FacesContext faces, Tell tell) {
    this.faces = faces;
    this.tell = tell;
  }

  /** A button of one line carries that letter's id; the buttons for many carry a word. */
  List<UUID> ids() {
    List<UUID> one = parsed(BUTTONS.stream().map(tell::posted));
    if (!one.isEmpty()) {
      return one;
    }
    String[] ticked = faces.getExternalContext().getRequestParameterValuesMap().get("picked");
    return ticked == null ? List.of() : parsed(Arrays.stream(ticked));
  }

  private static List<UUID> parsed(Stream<String> texts) {
    return texts.map(Uuids::parse).flatMap(Optional::stream).toList();
  }

  boolean isEmpty() {
    return ids().isEmpty();
  }

  String nonePicked() {
    tell.warning("dead.none");
    return null;
  }

  /** Tells how many it were, on the page that is shown next. */
  void tell(String key, int count) {
    tell.done(key, count);
    tell.keep();
  }
}
