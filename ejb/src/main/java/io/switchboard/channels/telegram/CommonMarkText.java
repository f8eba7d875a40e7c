package io.switchboard.channels.telegram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Reads CommonMark into a styled text. Emphasis, code, links and lists are kept, headings become
 * bold; what Telegram has no form for stays readable as text, HTML as it was written.
 */
final class CommonMarkText extends AbstractVisitor {
  private static final Parser PARSER = Parser.builder().build();
  private static final Comparator<Span> OUTER_FIRST =
      Comparator.comparingInt(Span::start).thenComparing(Span::length, Comparator.reverseOrder());
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private int listDepth;
  private boolean bulletIsFresh;

  private CommonMarkText() {}

  static StyledText of(String markdown) {
    CommonMarkText reader = new CommonMarkText();
    PARSER.parse(markdown).accept(reader);
    Collections.reverse(reader.spans);
    reader.spans.sort(OUTER_FIRST);
    return new StyledText(reader.out.toString(), reader.spans);
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral());
  }

  @Override
  public void visit(Emphasis emphasis) {
    styled(Style.ITALIC, "", emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    styled(Style.BOLD, "", strong);
  }

  @Override
  public void visit(Code code) {
    literal(Style.CODE, "", code.getLiteral());
  }

  @Override
  public void visit(Link link) {
    linked(link, link.getDestination());
  }

  @Override
  public void visit(Image image) {
    linked(image, image.getDestination());
  }

  @Override
  public void visit(SoftLineBreak line) {
    out.append('\n').append(indent());
  }

  @Override
  public void visit(HardLineBreak line) {
    out.append('\n').append(indent());
  }

  @Override
  public void visit(HtmlInline html) {
    out.append(html.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    beginBlock(html);
    out.append(html.getLiteral());
  }

  @Override
  public void visit(Paragraph paragraph) {
    beginBlock(paragraph);
    visitChildren(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    beginBlock(heading);
    styled(Style.BOLD, "", heading);
  }

  @Override
  public void visit(ThematicBreak line) {
    beginBlock(line);
    out.append("———");
  }

  @Override
  public void visit(FencedCodeBlock block) {
    beginBlock(block);
    literal(Style.PRE, block.getInfo() == null ? "" : block.getInfo(), block.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    beginBlock(block);
    literal(Style.PRE, "", block.getLiteral());
  }

  @Override
  public void visit(BlockQuote quote) {
    beginBlock(quote);
    out.append("> ");
    bulletIsFresh = true;
    visitChildren(quote);
    bulletIsFresh = false;
  }

  @Override
  public void visit(BulletList list) {
    items(list, "• ", 0);
  }

  @Override
  public void visit(OrderedList list) {
    Integer first = list.getMarkerStartNumber();
    items(list, null, first == null ? 1 : first);
  }

  private void items(ListBlock list, String bullet, int first) {
    if (!(list.getParent() instanceof ListItem)) {
      beginBlock(list);
    }
    listDepth++;
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!bulletIsFresh && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
      out.append(INDENT.repeat(listDepth - 1)).append(bullet == null ? number + ". " : bullet);
      bulletIsFresh = true;
      visitChildren(item);
      bulletIsFresh = false;
      number++;
    }
    listDepth--;
  }

  private void beginBlock(Node block) {
    if (bulletIsFresh) {
      bulletIsFresh = false;
      return;
    }
    if (out.length() > 0 && block.getPrevious() != null) {
      while (out.length() > 0 && out.charAt(out.length() - 1) == '\n') {
        out.setLength(out.length() - 1);
      }
      out.append(isTight(block) ? "\n" : "\n\n");
    }
    out.append(indent());
  }

  private static boolean isTight(Node block) {
    return block.getParent() instanceof ListItem item
        && item.getParent() instanceof ListBlock list
        && list.isTight();
  }

  private String indent() {
    return INDENT.repeat(listDepth);
  }

  private void styled(Style style, String argument, Node node) {
    int start = out.length();
    visitChildren(node);
    mark(start, style, argument);
  }

  private void literal(Style style, String argument, String literal) {
    int start = out.length();
    out.append(style == Style.PRE ? literal.stripTrailing() : literal);
    mark(start, style, argument);
  }

  private void linked(Node node, String target) {
    int start = out.length();
    visitChildren(node);
    if (out.length() == start) {
      out.append(target);
    }
    if (!target.isBlank()) {
      mark(start, Style.LINK, target);
    }
  }

  private void mark(int start, Style style, String argument) {
    if (out.length() > start) {
      spans.add(new Span(start, out.length(), style, argument));
    }
  }
}
