package io.switchboard.support.desk.boundary;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.switchboard.support.desk.entity.Origins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Tells which pages belong to any desk at all, where it is not known yet which desk is meant. */
@ApplicationScoped
public class FindOrigins {
  private static final Duration KEPT = Duration.ofSeconds(2);

  private LoadingCache<String, Set<String>> known;

  FindOrigins() {}

  @Inject
  public FindOrigins(Origins origins) {
    this.known = Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> origins.all());
  }

  /** Whether at least one desk allows it; what was changed is seen within two seconds. */
  public boolean isAllowedSomewhere(String origin) {
    return known.get("all").contains(origin.toLowerCase(Locale.ROOT));
  }
}
