package io.switchboard.web.console;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.ChannelSummary;
import io.switchboard.channels.boundary.SearchChannels;
import io.switchboard.channels.boundary.SearchChannels.Filter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list of channels; its filters and its place are in the address. */
@Named
@RequestScoped
public class ShowChannels extends PagedList<ChannelSummary> {
  private static final int PAGE = 50;

  private final SearchChannels channels;
  private final ChosenWorkspace workspace;

  private String text;
  private String status;
  private String platform;

  /** A line of the list. */
  public record Row(ChannelSummary channel) {
    public String getUser() {
      return channel.owner().user().value();
    }

    /** Whether it is no user's, but the support desk's. */
    public boolean isDesk() {
      return channel.owner().isDesk();
    }

    public String getPlatform() {
      return channel.kind().word();
    }

    public String getBotName() {
      return channel.botName();
    }

    public ShownState getState() {
      return ShownState.of(channel.status());
    }

    public String getReason() {
      return channel.reason();
    }

    public Instant getCreatedAt() {
      return channel.createdAt();
    }

    public Instant getLastUsedAt() {
      return channel.lastUsedAt();
    }

    /** What this user was sent. */
    public String getNotifications() {
      return Address.of("notifications").with("q", getUser()).toString();
    }
  }

  ShowChannels() {
    this(null, null);
  }

  @Inject
  ShowChannels(SearchChannels channels, ChosenWorkspace workspace) {
    super(PAGE);
    this.channels = channels;
    this.workspace = workspace;
  }

  public List<Row> getRows() {
    return page().stream().map(Row::new).toList();
  }

  public boolean isNarrowed() {
    return text != null || status != null || platform != null;
  }

  public List<ChannelStatus> getStatuses() {
    return List.of(ChannelStatus.values());
  }

  public List<ChannelKind> getPlatforms() {
    return List.of(ChannelKind.values());
  }

  @Override
  Address address() {
    return Address.of("channels").with("q", text).with("status", status).with("platform", platform);
  }

  @Override
  UUID id(ChannelSummary channel) {
    return channel.id();
  }

  @Override
  List<ChannelSummary> find(Optional<UUID> after, int most) {
    return channels.find(
        new Filter(
            workspace.scope(),
            Optional.ofNullable(text),
            Arrays.stream(ChannelStatus.values())
                .filter(value -> value.word().equals(status))
                .findFirst(),
            ChannelKind.ofWord(platform),
            after),
        most);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = Blank.toNull(text);
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = Blank.toNull(status);
  }

  public String getPlatform() {
    return platform;
  }

  public void setPlatform(String platform) {
    this.platform = Blank.toNull(platform);
  }
}
