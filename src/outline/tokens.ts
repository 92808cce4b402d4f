import { createToken, Lexer, type TokenType } from "chevrotain";
import type { MarkerKind } from "../model.ts";
import { MARKER_SHAPES } from "../text/markers.ts";

/**
 * Two levels of tokens, each as long as can be.
 *
 * A line is one token, named for the marker that it begins with: a marker can match only where a line begins.
 *
 *     CnComma    一、工作开展情况⏎
 *     CnParen    (一)加强统筹协调。一是……⏎
 *     Text       现将有关情况报告如下:⏎
 *
 * Inside of a section's running text a clause is one token, so that a run-in marker can match only where a clause
 * begins: 统一是 never does.
 *
 *     Clause 加强统筹协调。 | Shi 一是 | Clause 强化工作力。 | Clause 印发…, | … | Shi 二是
 */
const REST = "[^\\n]*\\n?";

/** Any marker at the start of a line, and any inside of a paragraph: what the grammar asks for. */
export const LineMarker = createToken({ name: "LineMarker", pattern: Lexer.NA });
export const RunInMarker = createToken({ name: "RunInMarker", pattern: Lexer.NA });

function line(name: string, shape: string): TokenType {
  return createToken({
    name,
    pattern: new RegExp(`${shape}${REST}`),
    line_breaks: true,
    categories: [LineMarker],
  });
}

const Chapter = line("Chapter", MARKER_SHAPES.chapter);
const CnComma = line("CnComma", MARKER_SHAPES.cnComma);
const CnParen = line("CnParen", MARKER_SHAPES.cnParen);
const ArabicDot = line("ArabicDot", MARKER_SHAPES.arabicDot);
const ArabicParen = line("ArabicParen", MARKER_SHAPES.arabicParen);
const Circled = line("Circled", MARKER_SHAPES.circled);
/** 一 总体情况: a heading that lost its separator; whether it is one the tree decides by its neighbours. */
export const Bare = line("Bare", "[一二三四五六七八九十]{1,3} (?=[^\\n。;]{2,40}(?:\\n|$))");
export const Text = createToken({ name: "Text", pattern: /[^\n]+\n?|\n/, line_breaks: true });

export const LINE_TOKENS = [LineMarker, Chapter, CnParen, ArabicParen, Circled, CnComma, ArabicDot, Bare, Text];

const Shi = createToken({
  name: "Shi",
  pattern: /[一二三四五六七八九十]{1,3} ?[是要](?!否|不是)/,
  categories: [RunInMarker],
});
export const Di = createToken({ name: "Di", pattern: /第[一二三四五六七八九十]{1,2}[,、]/, categories: [RunInMarker] });
export const Clause = createToken({
  name: "Clause",
  pattern: /[^。;,:!?\n]*[。;,:!?\n][。;,:!?”’」)\s]*|[^。;,:!?\n]+/,
  line_breaks: true,
});

export const CLAUSE_TOKENS = [RunInMarker, Shi, Di, Clause];

const KINDS = new Map<TokenType, MarkerKind>([
  [Chapter, "chapter"],
  [CnComma, "cn-comma"],
  [CnParen, "cn-paren"],
  [ArabicDot, "arabic-dot"],
  [ArabicParen, "arabic-paren"],
  [Circled, "circled"],
  [Bare, "cn-comma"],
  [Shi, "cn-shi"],
  [Di, "cn-di"],
]);

/** The kind of marker that a token begins with, or `undefined` for running text. */
export function kindOf(token: TokenType): MarkerKind | undefined {
  return KINDS.get(token);
}

let lexers: { lines: Lexer; clauses: Lexer } | undefined;

/** The two lexers, built on first use. */
export function lexersOf(): { lines: Lexer; clauses: Lexer } {
  lexers ??= {
    lines: new Lexer(LINE_TOKENS, { positionTracking: "onlyOffset", skipValidations: true, safeMode: true }),
    clauses: new Lexer(CLAUSE_TOKENS, { positionTracking: "onlyOffset", skipValidations: true, safeMode: true }),
  };
  return lexers;
}
