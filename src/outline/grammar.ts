import { EmbeddedActionsParser, type IToken } from "chevrotain";
import type { MarkerKind } from "../model.ts";
import * as T from "./tokens.ts";

/** A marker token with all that stands under it. */
export interface Node {
  kind: MarkerKind;
  token: IToken;
  children: Node[];
}

/** Tells whether a marker of one kind may stand under the kinds that are open around it. */
export type Nests = (kind: MarkerKind, open: readonly MarkerKind[]) => boolean;

/**
 * The grammar of an outline.
 *
 *     document  =  { Text } { section }
 *     section   =  Marker { Text } { section }      as long as the next marker nests under this one
 *     paragraph =  { Clause } { Marker { Clause } }
 *
 * Any sequence of tokens is a document: a missing, repeated or misplaced number is not the grammar's business, and no
 * input makes it stop. `nests` decides the depth, since each document has an order of its own.
 */
class OutlineParser extends EmbeddedActionsParser {
  private nests: Nests = () => false;

  constructor() {
    super([...T.LINE_TOKENS, ...T.CLAUSE_TOKENS], { recoveryEnabled: false, skipValidations: true, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  /** Parse the lines of a document into its tree of line markers. */
  tree(tokens: IToken[], nests: Nests): Node[] {
    this.nests = nests;
    this.input = tokens;
    return this.document();
  }

  /** Parse the clauses of one section's running text into its run-in markers. */
  items(tokens: IToken[]): IToken[] {
    this.input = tokens;
    return this.paragraph();
  }

  private document = this.RULE("document", (): Node[] => {
    const nodes: Node[] = [];
    this.MANY1(() => this.CONSUME(T.Text));
    this.MANY2(() => nodes.push(this.SUBRULE(this.section, { ARGS: [[]] })));
    return nodes;
  });

  private section = this.RULE("section", (open: readonly MarkerKind[]): Node => {
    const token = this.CONSUME(T.LineMarker);
    const kind = token.tokenType === undefined ? "cn-comma" : (T.kindOf(token.tokenType) ?? "cn-comma");
    const inside = [...(open ?? []), kind];
    const children: Node[] = [];
    this.MANY1(() => this.CONSUME(T.Text));
    this.MANY2({
      GATE: () => {
        const next = T.kindOf(this.LA(1).tokenType);
        return next !== undefined && this.nests(next, inside);
      },
      DEF: () => children.push(this.SUBRULE(this.section, { ARGS: [inside] })),
    });
    return { kind, token, children };
  });

  private paragraph = this.RULE("paragraph", (): IToken[] => {
    const markers: IToken[] = [];
    this.MANY1(() => this.CONSUME1(T.Clause));
    this.MANY2(() => {
      markers.push(this.CONSUME(T.RunInMarker));
      this.MANY3(() => this.CONSUME2(T.Clause));
    });
    return markers;
  });
}

let parser: OutlineParser | undefined;

/** The tree of line markers. The parser is state: it is used from start to end inside of this call. */
export function parseTree(tokens: IToken[], nests: Nests): Node[] {
  parser ??= new OutlineParser();
  return parser.tree(tokens, nests);
}

/** The run-in markers of a paragraph, in order. */
export function parseItems(tokens: IToken[]): IToken[] {
  parser ??= new OutlineParser();
  return parser.items(tokens);
}
